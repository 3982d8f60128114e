/** Marks where one is: the nuqta in the tab bar, the chosen line in lists of links. */
export function markPlace(tab?: string): void {
  const here = location.pathname.split("/")[1] ?? "";
  document.querySelectorAll<HTMLAnchorElement>("a[data-nav]").forEach((link) => {
    if (link.dataset.nav !== (here || "feed")) return;
    link.classList.add("on");
    link.setAttribute("aria-current", "page");
    const nuqta = document.createElement("span");
    nuqta.className = "nq";
    link.prepend(nuqta);
  });
  document.querySelectorAll<HTMLAnchorElement>("a[data-tab]").forEach((link) => {
    if (link.dataset.tab !== (tab ?? "stem")) return;
    link.classList.add("on");
    link.setAttribute("aria-current", "page");
  });
}
