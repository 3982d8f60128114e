// Entry of every plain page: late fonts, days in the page's language, suggestions while one types, and the mark of where one is. Nothing there needs it.
import { loadFonts } from "./lib/fonts";
import { markPlace } from "./lib/place";
import { suggest } from "./lib/suggest";
import { day } from "./lib/words";

markPlace();
document.querySelectorAll<HTMLInputElement>("input[data-suggest]").forEach(suggest);
document.querySelectorAll("time").forEach((each) => (each.textContent = day(each.dateTime)));
if (document.readyState === "complete") loadFonts();
else addEventListener("load", loadFonts);
