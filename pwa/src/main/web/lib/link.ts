// The link: how fast it seems, and which rung of a clip fits it.
import { keep, kept } from "./keep";

export interface Variant {
  /** The shorter side in pixels; 0 for a sound alone. */
  rung: number;
  src: string;
  type: string;
  bytes: number;
  audio: string | null;
}

interface Playable {
  variants: Variant[];
  /** The lesson to listen to, under its poster. */
  sounds: Variant[];
  durationMs: number;
}

export type Quality = "auto" | "low" | "standard" | "wifi" | "listen";

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
  type?: string;
}

/** A measured rate is believed to six tenths: rates fall more often than they rise. */
const TRUST = 0.6;
const STANDARD_KBPS = 300;
/** Shorter loads measure the start of a connection, not its rate. */
const LEAST_BYTES = 8_000;
const MONTH_S = 30 * 24 * 3600;

const connection = () => (navigator as Navigator & { connection?: Connection }).connection;
const probe = document.createElement("video");

let kbps = Number(/(?:^|; )q=(\d+)/.exec(document.cookie)?.[1] ?? 0);

export const quality = () => (kept("quality") as Quality | null) ?? "auto";
export const setQuality = (chosen: Quality) => keep("quality", chosen);

export const saveData = () => connection()?.saveData === true;
/** Save-Data or a 2G link: late fonts and pictures of later cards are left out. */
export const thin = () => saveData() || /2g/.test(connection()?.effectiveType ?? "");

/** Whether a clip may start by itself. */
export function mayAutoplay(): boolean {
  if (saveData() || matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
  return quality() !== "wifi" || connection()?.type === "wifi" || connection()?.type === undefined;
}

/** Takes note of how fast something came. The server reads the cookie for the first card of the next visit. */
export function noteRate(bytes: number, ms: number): void {
  if (bytes < LEAST_BYTES || ms <= 0) return;
  const measured = (bytes * 8) / ms;
  kbps = Math.round(kbps ? kbps * 0.7 + measured * 0.3 : measured);
  document.cookie = `q=${kbps}; path=/; max-age=${MONTH_S}; samesite=lax`;
}

export function budgetKbps(): number {
  if (saveData() || quality() === "low" || quality() === "listen") return 0;
  const guess = { "slow-2g": 30, "2g": 60, "3g": 200 }[connection()?.effectiveType ?? ""] ?? 400;
  const link = kbps ? kbps * TRUST : guess;
  return quality() === "standard" ? Math.min(link, STANDARD_KBPS) : link;
}

/** Whether AV1 plays without stutter here: asked once, not believed before the browser has answered. */
let av1 = false;
void navigator.mediaCapabilities
  ?.decodingInfo({ type: "file", video: { contentType: 'video/mp4; codecs="av01.0.01M.08"', width: 360, height: 640, bitrate: 200_000, framerate: 30 } })
  .then((info) => (av1 = info.supported && info.smooth))
  .catch(() => {});

const plays = (type: string) => (av1 || !type.includes("av01")) && probe.canPlayType(type) !== "";

/** The best rung this browser plays, this link carries and this screen shows; else the smallest it plays. */
export function pick({ variants, sounds, durationMs }: Playable): Variant | undefined {
  const heard = quality() === "listen" ? sounds.find((each) => plays(each.type)) : undefined;
  if (heard) return heard;
  const screenPixels = Math.min(screen.width, screen.height) * devicePixelRatio;
  const budget = budgetKbps();
  let best: Variant | undefined;
  for (const each of variants.filter((variant) => plays(variant.type))) {
    const lighter = best && each.rung === best.rung && each.bytes < best.bytes;
    const larger = best && each.rung > best.rung && (each.bytes * 8) / durationMs <= budget && best.rung < screenPixels;
    if (!best || lighter || larger) best = each;
  }
  return best ?? variants[0];
}
