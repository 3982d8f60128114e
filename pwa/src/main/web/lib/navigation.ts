/** Marks the links that lead to this page: in the tab bar with the nuqta, in lists of tabs by colour. */
export function markCurrentLinks(tab?: string): void {
  const here = location.pathname.split("/")[1] ?? "";
  const mark = (link: Element) => {
    link.classList.add("on");
    link.setAttribute("aria-current", "page");
  };
  document.querySelectorAll<HTMLAnchorElement>("a[data-nav]").forEach((link) => {
    if (link.dataset.nav !== (here || "feed")) return;
    mark(link);
    const nuqta = document.createElement("span");
    nuqta.className = "nq";
    link.prepend(nuqta);
  });
  document.querySelectorAll<HTMLAnchorElement>("a[data-tab]").forEach((link) => {
    if (link.dataset.tab === (tab ?? "stem")) mark(link);
  });
}
