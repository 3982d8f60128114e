// The policy of playback: which file a clip plays, how much of the next one is fetched before it is shown, and when a file is
// given up. Without DOM, so that it runs against simulated links (src/test/web/playback).

export interface Rendition {
  /** The shorter side in pixels. */
  rung: number;
  bytes: number;
}

export interface LinkState {
  /** The rate to count on; 0 where it is unknown. */
  kbps: number;
  /** Whether the rate was measured in this visit. */
  measured: boolean;
  latencyMs: number;
  /** Save-Data, or a viewer who chose the least data. */
  savesData: boolean;
  /** Whether the browser calls it 2G. */
  is2g: boolean;
}

/** What viewers did with the cards before: the seconds each was watched, and its length. */
export type History = readonly { watchedS: number; durationS: number }[];

/** Chromium hands a clip to its decoder in blocks of this size, each when bytes after it arrive. */
export const BLOCK_BYTES = 32_768;
/** These. */
export const AFTER_BLOCK_BYTES = 512;

/** The bytes to fetch so that the decoder gets this many. */
export const inBlocks = (bytes: number) => Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES + AFTER_BLOCK_BYTES;

/** The index of a file and its first picture, beyond the mean rate. */
const HEAD_BYTES = 12_000;
/** A head plays until the rest arrives: this long, and as long as the link is slow to answer. */
const HEAD_S = 0.8;
const HEAD_LATENCIES = 3;
/** The share of the measured rate that a clip may need. */
const USED_SHARE = 0.75;
/** A clip that was not prefetched starts within this time. */
const MAX_START_MS = 1_200;
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

/**
 * How the server sends a file to a `<video>` (class `Pacing`): what these seconds need at full speed, and then this many seconds
 * of the clip each second. What is not sent yet is not lost when the viewer goes on.
 */
export interface Pace {
  aheadS: number;
  rate: number;
}

/** Without a habit. */
export const DEFAULT_PACE: Pace = { aheadS: 1, rate: 1 };
/** For a viewer who sees clips to their end, little is lost and a gap of the link does not stop the clip. */
const WATCHER_PACE: Pace = { aheadS: 4, rate: 1.25 };
const SKIPPER_PACE: Pace = { aheadS: 1, rate: 1 };
/** Of the last cards a watcher finishes this share. */
const WATCHER_SHARE = 0.75;
/** After a stall: what is lost of a clip costs less than a clip that stops. */
const SHAKY_AHEAD_S = 2;

const bytesPerS = (file: Rendition, durationS: number) => file.bytes / Math.max(1, durationS);
const kbpsOf = (file: Rendition, durationS: number) => (bytesPerS(file, durationS) * 8) / 1000;

/** The bytes that a player needs to start and to go on until the rest arrives, in complete blocks. */
export function startBytes(file: Rendition, durationS: number, latencyMs = 0): number {
  const needed = HEAD_BYTES + (HEAD_S + (latencyMs / 1000) * HEAD_LATENCIES) * bytesPerS(file, durationS);
  return Math.min(file.bytes, inBlocks(needed));
}

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

/**
 * The file with which a clip starts: as sharp as the link carries, never sharper than the frame shows. The lightest with
 * Save-Data, and until the link is measured where it is unknown or called 2G.
 * @param files from the smallest rung to the largest
 * @param framePixels the shorter side of the frame in pixels of the screen
 * @param maxStartMs the time within which its head must arrive
 */
export function startFile<F extends Rendition>(files: readonly F[], durationS: number, link: LinkState, framePixels: number, maxStartMs = MAX_START_MS): F | undefined {
  const [lightest] = files;
  if (!lightest || link.savesData || link.kbps <= 0 || (link.is2g && !link.measured)) return lightest;
  for (let i = files.length - 1; i > 0; i--) {
    const file = files[i]!;
    const startMs = link.latencyMs + (startBytes(file, durationS, link.latencyMs) * 8) / link.kbps;
    if (file.rung <= framePixels && kbpsOf(file, durationS) <= link.kbps * USED_SHARE && startMs <= maxStartMs) return file;
  }
  return lightest;
}

/** The file of the next clip. Its head has the time that viewers stay with a card. */
export function nextFile<F extends Rendition>(files: readonly F[], durationS: number, link: LinkState, framePixels: number, history: History): F | undefined {
  return startFile(files, durationS, link, framePixels, skips(history) ? MAX_START_MS : MAX_HEAD_MS);
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
 */
export function prefetchBytes(next: Rendition, nextDurationS: number, shown: Rendition, shownDurationS: number, progress: Progress, link: LinkState): number {
  if (link.savesData) return 0;
  const head = startBytes(next, nextDurationS, link.latencyMs);
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
 * A smaller file to go on with, where the one that plays will stall and the smaller one will not cost more time. There is no
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
