// Entry of the feed page. The server has drawn the first card, and its <video> may already play: the node is moved into the
// live card, so that it keeps its time and its bytes.
import { render } from "preact";
import { Feed } from "./feed/Feed";
import { boot } from "./lib/boot";
import { loadFonts } from "./lib/fonts";
import { markCurrentLinks } from "./lib/navigation";

const drawn = document.getElementById("cards")!;
const scroller = document.getElementById("main")!;
const page = boot.page ?? { page: "", items: [], end: false, rest: false, restReason: null, again: null };
const video = drawn.querySelector("video") ?? undefined;

const live = drawn.cloneNode(false) as HTMLElement;
render(<Feed page={page} scroller={scroller} existing={video} />, live);
drawn.replaceWith(live);
markCurrentLinks(boot.tab);

/** Fonts are loaded after the first frame, or after this time. */
const MAX_FONT_DELAY_MS = 3_000;
let loaded = false;
const fonts = () => {
  if (!loaded) loadFonts();
  loaded = true;
};
if (video && video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) video.addEventListener("loadeddata", fonts, { once: true });
else fonts();
setTimeout(fonts, MAX_FONT_DELAY_MS);
