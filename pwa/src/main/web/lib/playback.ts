// The policy of playback: with which file a clip starts. Without DOM, as `ahead.ts`, so that both run against
// simulated links (src/test/web/playback).

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

/** Chromium hands a clip to its decoder in blocks of this size, each when bytes after it arrive. */
export const BLOCK_BYTES = 32_768;
/** These. */
export const AFTER_BLOCK_BYTES = 512;

/** The bytes to fetch so that the decoder gets this many. */
export const inBlocks = (bytes: number) => Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES + AFTER_BLOCK_BYTES;

/** The index of a file and its first picture, beyond the mean rate. */
export const HEAD_BYTES = 12_000;
/** A head plays until the rest arrives: this long, and as long as the link is slow to answer. */
const HEAD_S = 0.8;
const HEAD_LATENCIES = 3;
/** The share of the measured rate that a clip may need. */
const USED_SHARE = 0.75;
/** A clip that was not prefetched starts within this time. */
export const MAX_START_MS = 1_200;
/**
 * How the server sends a file to a `<video>` (class `PacedResource`): what these seconds need at full speed, and then this many seconds
 * of the clip each second. A viewer who leaves the clip loses only what was sent.
 */
export interface Pace {
  aheadS: number;
  rate: number;
}

/** Without a habit. */
export const DEFAULT_PACE: Pace = { aheadS: 1, rate: 1 };
/** For a clip that waits for a guess: the viewer may leave it. */
export const HELD: Pace = { aheadS: 1, rate: 0 };
const bytesPerS = (file: Rendition, durationS: number) => file.bytes / Math.max(1, durationS);
export const kbpsOf = (file: Rendition, durationS: number) => (bytesPerS(file, durationS) * 8) / 1000;

/** The bytes that a player needs to start and to go on until the rest arrives, in complete blocks. */
export function startBytes(file: Rendition, durationS: number, latencyMs = 0): number {
  const needed = HEAD_BYTES + (HEAD_S + (latencyMs / 1000) * HEAD_LATENCIES) * bytesPerS(file, durationS);
  return Math.min(file.bytes, inBlocks(needed));
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

