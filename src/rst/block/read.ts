import type { Reader } from "../reading.ts";
import { blockQuote } from "./block-quote.ts";
import { bulletList } from "./bullet-list.ts";
import { classify } from "./classify.ts";
import { doctest } from "./doctest.ts";
import { enumeratedList } from "./enumerated-list.ts";
import { explicitMarkup } from "./explicit-markup.ts";
import { fieldList } from "./field-list.ts";
import { lineBlock } from "./line-block.ts";
import { optionList } from "./option-list.ts";
import { overline } from "./overline.ts";
import { gridTable, simpleTable } from "./table.ts";
import { text } from "./text.ts";

/** Reads the lines of a reader into blocks, each line as the first thing that it can be in docutils' order. */
export function readBlocks(reader: Reader): void {
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at]?.text ?? "";
    switch (classify(line)) {
      case "blank":
        reader.at += 1;
        break;
      case "indent":
        blockQuote(reader);
        break;
      case "bullet":
        bulletList(reader);
        break;
      case "enumerator":
        if (!enumeratedList(reader)) text(reader);
        break;
      case "field":
        fieldList(reader);
        break;
      case "option":
        if (!optionList(reader)) text(reader);
        break;
      case "doctest":
        doctest(reader);
        break;
      case "lineBlock":
        lineBlock(reader);
        break;
      case "gridTable":
        gridTable(reader);
        break;
      case "simpleTable":
        simpleTable(reader);
        break;
      case "explicit":
      case "anonymous":
        explicitMarkup(reader);
        break;
      case "adornment":
        if (!overline(reader)) text(reader);
        break;
      case "text":
        text(reader);
        break;
    }
  }
}
