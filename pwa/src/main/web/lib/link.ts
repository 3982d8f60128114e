// The link: its measured rate, what the viewer chose, and the file of a clip that suits both.
import { chooseVariant, type Playable, type Variant } from "./rung";
import * as storage from "./storage";

export type Quality = "auto" | "low" | "standard" | "wifi" | "listen";

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
  type?: string;
}

/** Of a measured rate six tenths are used: rates fall more often than they rise. */
const USED_SHARE = 0.6;
const STANDARD_KBPS = 300;
/** Shorter loads measure the start of a connection, not its rate. */
const MIN_MEASURED_BYTES = 8_000;
const MONTH_S = 30 * 24 * 3600;

const connection = () => (navigator as Navigator & { connection?: Connection }).connection;
const probe = document.createElement("video");

let measuredKbps = Number(/(?:^|; )q=(\d+)/.exec(document.cookie)?.[1] ?? 0);

export const quality = () => (storage.get("quality") as Quality | null) ?? "auto";
export const setQuality = (chosen: Quality) => storage.set("quality", chosen);

export const savesData = () => connection()?.saveData === true;
/** Save-Data or a 2G link: late fonts and the heads of later clips are left out. */
export const isSlowLink = () => savesData() || /2g/.test(connection()?.effectiveType ?? "");

/** Whether a clip may start by itself. */
export function mayAutoplay(): boolean {
  if (savesData() || matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
  return quality() !== "wifi" || connection()?.type === "wifi" || connection()?.type === undefined;
}

/** Takes a load into the measured rate. The server reads the cookie for the first card of the next visit. */
export function measure(bytes: number, ms: number): void {
  if (bytes < MIN_MEASURED_BYTES || ms <= 0) return;
  const kbps = (bytes * 8) / ms;
  measuredKbps = Math.round(measuredKbps ? measuredKbps * 0.7 + kbps * 0.3 : kbps);
  document.cookie = `q=${measuredKbps}; path=/; max-age=${MONTH_S}; samesite=lax`;
}

function budgetKbps(): number {
  if (savesData() || quality() === "low" || quality() === "listen") return 0;
  const guess = { "slow-2g": 30, "2g": 60, "3g": 200 }[connection()?.effectiveType ?? ""] ?? 400;
  const link = measuredKbps ? measuredKbps * USED_SHARE : guess;
  return quality() === "standard" ? Math.min(link, STANDARD_KBPS) : link;
}

/** Whether AV1 plays smoothly here: false until the browser has answered. */
let av1 = false;
void navigator.mediaCapabilities
  ?.decodingInfo({ type: "file", video: { contentType: 'video/mp4; codecs="av01.0.01M.08"', width: 360, height: 640, bitrate: 200_000, framerate: 30 } })
  .then((info) => (av1 = info.supported && info.smooth))
  .catch(() => {});

const plays = (type: string) => (av1 || !type.includes("av01")) && probe.canPlayType(type) !== "";

/** The file of a clip for this link, screen and browser. */
export const variantFor = (clip: Playable): Variant | undefined =>
  chooseVariant(clip, {
    listens: quality() === "listen",
    kbps: budgetKbps(),
    screenPixels: Math.min(screen.width, screen.height) * devicePixelRatio,
    plays,
  });

/** The file with the picture, whatever the viewer chose for the feed. */
export const pictureFor = (clip: Omit<Playable, "sounds">): Variant | undefined => variantFor({ ...clip, sounds: [] });
