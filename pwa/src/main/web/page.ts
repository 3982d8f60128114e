// Entry of the plain pages: late fonts, dates in the page's language, suggestions, sharing, current links, the count of data. The pages work without it.
import { loadFonts } from "./lib/fonts";
import { day, moment } from "./lib/localDates";
import "./lib/meter";
import { markCurrentLinks } from "./lib/navigation";
import { offerShare } from "./lib/share";
import { suggest } from "./lib/suggest";

markCurrentLinks();
document.querySelectorAll<HTMLInputElement>("input[data-suggest]").forEach(suggest);
document.querySelectorAll<HTMLButtonElement>("button[data-share]").forEach(offerShare);
document.querySelectorAll("time").forEach((each) => (each.textContent = (each.dataset.day === undefined ? moment : day)(each.dateTime)));
if (document.readyState === "complete") loadFonts();
else addEventListener("load", loadFonts);
