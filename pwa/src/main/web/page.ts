// Entry of every plain page: late fonts, days in the page's language, and the mark of where one is. Nothing there needs it.
import { loadFonts } from "./lib/fonts";
import { markPlace } from "./lib/place";
import { day } from "./lib/words";

markPlace();
document.querySelectorAll("time").forEach((each) => (each.textContent = day(each.dateTime)));
if (document.readyState === "complete") loadFonts();
else addEventListener("load", loadFonts);
