/** On narrow screens the bar's link opens the contents where the reader is in them, and closes them again. */
export function addMenu(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.matches(".bar .menu")) {
      event.preventDefault();
      show(!isShown());
    } else if (link?.closest("#page-contents")) show(false);
  });
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && isShown()) show(false);
  });
}

function isShown(): boolean {
  return document.querySelector("#page-contents.shown") !== null;
}

function show(shown: boolean): void {
  const contents = document.getElementById("page-contents");
  contents?.classList.toggle("shown", shown);
  document.querySelector(".bar .menu")?.setAttribute("aria-expanded", String(shown));
  if (shown) contents?.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
}
