import { make } from "./make.ts";

/** A window above the page, which takes keys and clicks while it is open. */
export interface PageWindow {
  readonly isOpen: () => boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** The windows that are open. */
export const OPEN_WINDOW = "dialog:popover-open";

/**
 * Makes a window. It is a popover, no modal dialog: a browser takes half a second for making a large page behind it inert.
 * @param focused what has the focus while it is open: the only thing in it that can have it
 * @param closed called when it is about to be closed
 */
export function makeWindow(
  className: string,
  label: string,
  content: readonly HTMLElement[],
  focused: HTMLElement,
  closed: () => void = () => {},
): PageWindow {
  const box = make("div", { className: "box", tabIndex: -1 }, ...content);
  const properties = { className, ariaLabel: label, ariaModal: "true", popover: "auto" };
  const element = make("dialog", properties, box);
  element.addEventListener("beforetoggle", ({ newState }) => {
    if (newState === "closed") closed();
  });
  element.addEventListener("click", ({ target }) => {
    if (target === element) element.hidePopover();
  });
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    event.preventDefault();
    focused.focus();
  });
  document.body.append(element);
  return {
    isOpen: () => element.matches(OPEN_WINDOW),
    open() {
      element.showPopover();
      focused.focus();
    },
    close: () => element.hidePopover(),
  };
}
