// The style sheet of a first page is a part of it; the pages after it find the file in the browser's cache.

const MAX_AGE_S = 90 * 24 * 3600;
/** The first clip has the link until then. */
const WAIT_MS = 10_000;

export function fetchStyleFile(): void {
  const href = document.querySelector<HTMLStyleElement>("style[data-href]")?.dataset.href;
  if (!href) return;
  setTimeout(() => {
    void fetch(href)
      .then(({ ok }) => {
        if (ok) document.cookie = `css=${href}; path=/; max-age=${MAX_AGE_S}; samesite=lax`;
      })
      .catch(() => {});
  }, WAIT_MS);
}
