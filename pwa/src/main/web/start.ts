// A part of the feed's page, before its style sheet: the first clip is asked for as soon as the page begins to arrive, and has the
// link until its first picture is here; then the scripts of the feed are loaded. Until then a guess plays the clip.

/** On a link that is slower the clip and the scripts share it. */
const MAX_WAIT_MS = 15_000;
const HAVE_CURRENT_DATA = 2;

const { feed, chunk } = document.currentScript!.dataset;
const first = document.querySelector<HTMLTemplateElement>("#first");
/** It begins to load before the page has a place for it. */
const video = first && document.importNode(first.content, true).querySelector("video");
const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
let loads = false;

function load(): void {
  if (loads) return;
  loads = true;
  // The chunk is named here, so that it is not found only when the feed is read.
  for (const script of [chunk, feed]) void import(script!);
}

addEventListener("DOMContentLoaded", () => {
  if (video) document.querySelector(".win")!.append(video);
  // A visit that goes back shows another card.
  if (!video || video.preload !== "auto" || video.readyState >= HAVE_CURRENT_DATA || entry?.type === "back_forward") {
    load();
    return;
  }
  for (const event of ["loadeddata", "error"]) video.addEventListener(event, load, true);
  for (const event of ["pointerdown", "keydown", "wheel"])
    addEventListener(event, ({ target }) => (target as Element).closest("[data-predict]") || load(), { capture: true, passive: true });
  addEventListener("change", ({ target }) => {
    if ((target as HTMLInputElement).name === "guess") void video.play().catch(load);
  });
  setTimeout(load, MAX_WAIT_MS);
});
