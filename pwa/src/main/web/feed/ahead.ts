// What a player does beside playing: it fetches the head of the next clip, and helps a clip that starves.
import { type History, maxHeadMs, prefetchBytes, type Progress, smallerFile } from "../lib/ahead";
import { filesOf, linkState, variantFor } from "../lib/link";
import type { Variant } from "../lib/rung";
import type { Card } from "./card";

export { paceFor } from "../lib/ahead";
export { canFetchHead, fetchHead } from "./prefetch";

/** A link with this many times what a clip needs carries it: then it starves because too little is sent ahead. */
const ENOUGH = 1.5;

/**
 * The file of the next card, and the bytes of it to fetch now.
 * @param waits whether it waits for a guess
 */
export function headOf(next: Card, waits: boolean, shown: Card, plays: Variant, progress: Progress, history: History): { file: Variant; bytes: number } | undefined {
  const file = variantFor(next, maxHeadMs(history));
  const bytes = file && prefetchBytes(file, next.durationMs / 1000, plays, shown.durationMs / 1000, progress, linkState(), waits);
  return file && bytes ? { file, bytes } : undefined;
}

/** The file with which a clip that starves goes on: a smaller one, or the same from a server that sends more ahead. */
export function fileAfterStall(card: Card, plays: Variant, progress: Progress, playbackRate: number): Variant | undefined {
  const link = linkState();
  const needsKbps = ((plays.bytes * 8) / card.durationMs) * playbackRate;
  return smallerFile(filesOf(card), plays, card.durationMs / 1000, progress, link) ?? (link.kbps > needsKbps * ENOUGH ? plays : undefined);
}
