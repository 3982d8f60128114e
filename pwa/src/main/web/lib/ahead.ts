// The policy of playback once a clip plays: how much of the next one is fetched before it is shown, how far ahead the server
// sends, and when a file is given up. Without DOM.
import { DEFAULT_PACE, HEAD_BYTES, inBlocks, kbpsOf, type LinkState, MAX_START_MS, type Pace, type Rendition, startBytes, startFile } from "./playback";

/** What viewers did with the cards before: the seconds each was watched, and its length. */
export type History = readonly { watchedS: number; durationS: number }[];

/** The head of the next clip arrives within this time while another one plays. */
const MAX_HEAD_MS = 5_000;
/** A clip left before this was skipped. */
const SKIP_S = 4;
/** The cards that show a habit. */
const HABIT_CARDS = 6;

/** With less ahead the next clip must wait for the link. */
const MIN_BUFFERED_S = 2.5;
const MIN_BUFFERED_UNKNOWN_S = 4;
/** The rate, as a multiple of what the clip needs, at which both it and the next one get enough. */
const SPARE = 1.5;

/** For a viewer who sees clips to their end, little is lost and a gap of the link does not stop the clip. */
const WATCHER_PACE: Pace = { aheadS: 4, rate: 1.25 };
const SKIPPER_PACE: Pace = { aheadS: 1, rate: 1 };
/** Of the last cards a watcher finishes this share. */
const WATCHER_SHARE = 0.75;
/** After a stall: what is lost of a clip costs less than a clip that stops. */
const SHAKY_AHEAD_S = 2;

/** Whether most of the last cards were skipped. */
export function skips(history: History): boolean {
  const last = history.slice(-HABIT_CARDS);
  return last.length >= 3 && last.filter((each) => each.watchedS < Math.min(SKIP_S, each.durationS * 0.5)).length * 2 > last.length;
}

/** Whether nearly all of the last cards were seen to their end. */
function finishes(history: History): boolean {
  const last = history.slice(-HABIT_CARDS);
  return last.length >= 3 && last.filter((each) => each.watchedS >= each.durationS * 0.9).length >= last.length * WATCHER_SHARE;
}

/** @param shaky whether a clip stalled lately */
export function paceFor(history: History, shaky: boolean): Pace {
  const pace = finishes(history) ? WATCHER_PACE : skips(history) ? SKIPPER_PACE : DEFAULT_PACE;
  return shaky ? { aheadS: pace.aheadS + SHAKY_AHEAD_S, rate: Math.max(pace.rate, 1.25) } : pace;
}

/** The time that the head of the next clip has to arrive: as long as viewers stay with a card. */
export const maxHeadMs = (history: History) => (skips(history) ? MAX_START_MS : MAX_HEAD_MS);

/** The file of the next clip. */
export function nextFile<F extends Rendition>(files: readonly F[], durationS: number, link: LinkState, framePixels: number, history: History): F | undefined {
  return startFile(files, durationS, link, framePixels, maxHeadMs(history));
}

/** How far the shown clip is. */
export interface Progress {
  /** What is ahead of the picture. */
  bufferedS: number;
  remainingS: number;
  /** Whether all of the file has arrived. */
  complete: boolean;
}

/**
 * How many bytes of the next clip to fetch now: its head, or nothing yet. A head is fetched when the shown clip can spare the
 * link, and never with Save-Data.
 * @param waits whether the next clip waits for a guess: then its first picture is enough
 */
export function prefetchBytes(next: Rendition, nextDurationS: number, shown: Rendition, shownDurationS: number, progress: Progress, link: LinkState, waits = false): number {
  if (link.savesData) return 0;
  const head = waits ? Math.min(next.bytes, inBlocks(HEAD_BYTES)) : startBytes(next, nextDurationS, link.latencyMs);
  if (progress.complete || progress.bufferedS >= progress.remainingS) return head;
  if (progress.bufferedS < MIN_BUFFERED_S) return 0;
  // The head of the next clip is also how an unknown link is measured.
  if (link.kbps <= 0) return progress.bufferedS >= MIN_BUFFERED_UNKNOWN_S ? head : 0;
  return link.kbps >= kbpsOf(shown, shownDurationS) * SPARE ? head : 0;
}

/** A smaller file begins at a key picture before the position: at most this far back. */
const KEY_PICTURE_S = 6;
/** With this much ahead a stall is not near. */
const NEAR_STALL_S = 1.5;

/**
 * The smaller file that continues the clip, if the current file will stall and the change takes less time. There is no
 * change to a larger one within a clip: it would fetch twice what is already here.
 */
export function smallerFile<F extends Rendition>(files: readonly F[], current: F, durationS: number, progress: Progress, link: LinkState): F | undefined {
  if (progress.complete || progress.bufferedS >= Math.min(NEAR_STALL_S, progress.remainingS) || link.kbps <= 0) return undefined;
  const kbps = link.kbps;
  if (kbpsOf(current, durationS) <= kbps) return undefined;
  const currentWaitS = (progress.remainingS - progress.bufferedS) * (kbpsOf(current, durationS) / kbps - 1);
  const smaller = files.filter((file) => file.rung < current.rung);
  for (let i = smaller.length - 1; i >= 0; i--) {
    const file = smaller[i]!;
    const need = kbpsOf(file, durationS);
    const restartS = link.latencyMs / 1000 + ((HEAD_BYTES * 8) / 1000 + KEY_PICTURE_S * need) / kbps;
    const waitS = restartS + Math.max(0, progress.remainingS * (need / kbps - 1));
    if (waitS < currentWaitS * 0.8 && (need <= kbps || i === 0)) return file;
  }
  return undefined;
}
