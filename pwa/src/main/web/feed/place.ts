// The place in the feed, so that going back to the page shows the same card again.
import { boot } from "../lib/boot";
import type { Schemas } from "../lib/http";
import * as storage from "../lib/storage";
import type { Card } from "./card";

/** Cards that are kept before and after the one shown. */
const KEPT = 4;
/** A later return begins with new cards: addresses of files and what is live may have changed. */
const MAX_AGE_MS = 20 * 60_000;
const key = `place:${boot.tab ?? "stem"}`;

type Page = Schemas["FeedPageBody"];

interface Place {
  at: number;
  who: string | undefined;
  lang: string;
  index: number;
  /** The number of cards before the kept ones. */
  past: number;
  page: Page;
}

export function keepPlace(cards: Card[], past: number, index: number, end: boolean, rest: boolean): void {
  const from = Math.max(0, index - KEPT);
  const page = { page: "", items: cards.slice(from, index + KEPT), end, rest, restReason: null, again: null };
  const place: Place = { at: Date.now(), who: boot.me?.username, lang: boot.lang, index: index - from, past: past + from, page };
  storage.visit.set(key, JSON.stringify(place));
}

/** The place to return to: only after going back or forward, and only for the same viewer and language. */
export function keptPlace(): Place | undefined {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (entry?.type !== "back_forward") return undefined;
  try {
    const place = JSON.parse(storage.visit.get(key) ?? "null") as Place | null;
    const fits = place && place.who === boot.me?.username && place.lang === boot.lang && Date.now() - place.at < MAX_AGE_MS;
    return fits && place.page.items.length ? place : undefined;
  } catch {
    return undefined;
  }
}
