import { boot } from "../lib/boot";
import { get } from "../lib/http";
import type { Card } from "./card";

/** Few cards at a time, asked for late: what the viewer just did is known when the next ones are chosen. */
const PAGE_SIZE = 2;

const NOT_FOUND = 404;
const GONE = 410;

/** Whether a lesson is not shown any more: its author or an editor withdrew it. */
export const isGone = async ({ url }: Card) => [NOT_FOUND, GONE].includes((await fetch(url, { method: "HEAD" })).status);

/**
 * Asks for the next cards.
 * @param position the number of cards before them
 * @param without the lessons of these
 */
export const nextPage = (position: number, without: string[]) => get("/api/feed", { query: { tab: boot.tab ?? "stem", size: PAGE_SIZE, position, without } });
