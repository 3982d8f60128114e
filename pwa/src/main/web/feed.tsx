// Entry of the feed page. The server has drawn the first card and its <video> may already play: that node is kept, moved
// in one step into the live card, and neither its place in the clip nor its bytes are lost.
import { render } from "preact";
import { Feed } from "./feed/Feed";
import type { FeedPage } from "./feed/card";
import { boot } from "./lib/boot";
import { loadFonts } from "./lib/fonts";
import { markPlace } from "./lib/place";

const drawn = document.getElementById("cards")!;
const scroller = document.getElementById("main")!;
const page = (boot.page as FeedPage | undefined) ?? { page: "", items: [], end: false, rest: false };
const video = drawn.querySelector("video") ?? undefined;

const live = drawn.cloneNode(false) as HTMLElement;
render(<Feed page={page} scroller={scroller} existing={video} />, live);
drawn.replaceWith(live);
markPlace(boot.tab);

/** Fonts wait for the first frame, or for a moment where there is none. */
const FONT_WAIT_MS = 3_000;
let asked = false;
const fonts = () => {
  if (!asked) loadFonts();
  asked = true;
};
if (video && video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) video.addEventListener("loadeddata", fonts, { once: true });
else fonts();
setTimeout(fonts, FONT_WAIT_MS);
