// Dates in the language of the page and the zone of the browser.
import { formatDay, formatMoment } from "./dates";

const page = document.documentElement.dataset;

/** Names of the page's language for `Intl`, best first. */
const locales = (page.locales || "en-GB").split(" ");

/** A day, in the page's language and the browser's zone. */
export const day = (iso: string) => formatDay(iso, locales);

/** A day and a time, in the page's language and the browser's zone. */
export const moment = (iso: string) => formatMoment(iso, locales);
