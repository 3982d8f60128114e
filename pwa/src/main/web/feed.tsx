// Entry of the feed page. The server has drawn the first card, and its <video> may already play: the node is moved into the
// live card, so that it keeps its time and its bytes.
import { render } from "preact";
import { Feed } from "./feed/Feed";
import { keptPlace } from "./feed/place";
import { boot } from "./lib/boot";
import { loadFonts } from "./lib/fonts";
import { markCurrentLinks } from "./lib/navigation";

const drawn = document.getElementById("cards")!;
const scroller = document.getElementById("main")!;
const kept = keptPlace();
const page = kept?.page ?? boot.page ?? { page: "", items: [], end: false, rest: false, restReason: null, again: null };
const video = (!kept && drawn.querySelector("video")) || undefined;

/** What was pressed before the script came: an option, null to just watch, undefined for nothing. */
function pressedGuess(): number | null | undefined {
  const pressed = drawn.querySelector<HTMLInputElement>("input[name=guess]:checked")?.value;
  return pressed === undefined ? undefined : pressed === "" ? null : Number(pressed);
}

const live = drawn.cloneNode(false) as HTMLElement;
render(<Feed page={page} scroller={scroller} past={kept?.past ?? 0} begin={kept?.index ?? 0} existing={video} guess={kept ? undefined : pressedGuess()} />, live);
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
