// Entry of the plain pages: late fonts, a guest's answers for her account, dates in the page's language, suggestions, sharing, current links, the count of data. The pages work without it.
import { loadFonts } from "./lib/fonts";
import { day, moment } from "./lib/localDates";
import "./lib/meter";
import { markCurrentLinks } from "./lib/navigation";
import { claimAnswers } from "./lib/receipts";
import { offerShare } from "./lib/share";
import { suggest } from "./lib/suggest";

markCurrentLinks();
document.querySelectorAll<HTMLInputElement>("input[data-suggest]").forEach(suggest);
document.querySelectorAll<HTMLButtonElement>("button[data-share]").forEach(offerShare);
document.querySelectorAll("time").forEach((each) => (each.textContent = (each.dataset.day === undefined ? moment : day)(each.dateTime)));
// What she answered before she had an account.
if (document.documentElement.dataset.signedIn !== undefined) void claimAnswers().then((moved) => moved && location.pathname === "/learn" && location.reload(), () => {});
if (document.readyState === "complete") loadFonts();
else addEventListener("load", loadFonts);
