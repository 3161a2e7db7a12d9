import { showNote } from "./note.ts";

let note: HTMLElement | undefined;

/** Says that the preview has ended, as long as its server cannot be reached. */
export function showConnection(isOpen: boolean): void {
  note?.remove();
  note = isOpen ? undefined : showNote("The preview has ended: this page is not kept up to date.", "#7b341e");
}
