// The link: its measured rate, what the viewer chose, and the file of a clip that suits both.
import { connection, is2g, savesData } from "./connection";
import { type LinkState, startFile } from "./playback";
import { ladder, type Playable, type Variant } from "./rung";
import * as storage from "./storage";
import { Throughput } from "./throughput";

export { isSlowLink, savesData } from "./connection";

export type Quality = "auto" | "low" | "standard" | "wifi" | "listen";

const STANDARD_KBPS = 300;
const MONTH_S = 30 * 24 * 3600;

const probe = document.createElement("video");
const throughput = new Throughput(Number(/(?:^|; )q=(\d+)/.exec(document.cookie)?.[1] ?? 0));

export const quality = () => (storage.get("quality") as Quality | null) ?? "auto";
export const setQuality = (chosen: Quality) => storage.set("quality", chosen);

/** Whether a clip may start by itself. */
export function mayAutoplay(): boolean {
  if (savesData() || matchMedia("(prefers-reduced-motion: reduce)").matches) return false;
  return quality() !== "wifi" || connection()?.type === "wifi" || connection()?.type === undefined;
}

export const linkState = (): LinkState => ({
  kbps: throughput.kbps,
  measured: throughput.measured,
  latencyMs: throughput.latencyMs,
  savesData: savesData(),
  is2g: is2g(),
});

/** The shorter side of the frame in pixels of the screen: as last drawn, or at most that of the screen. */
let framePixels = Math.min(screen.width, screen.height) * devicePixelRatio;

export function setFramePixels(pixels: number): void {
  if (pixels > 0) framePixels = pixels;
}

/** Takes in a transfer that went as fast as the link allowed. The server reads the cookie for the first card of the next visit. */
export function measure(bytes: number, ms: number, latencyMs?: number): void {
  throughput.add(bytes, ms, latencyMs);
  if (throughput.measured) document.cookie = `q=${Math.round(throughput.kbps)}.${Math.round(framePixels)}; path=/; max-age=${MONTH_S}; samesite=lax`;
}

// The script itself is the first sizeable transfer that is timed exactly.
if ("PerformanceObserver" in self)
  new PerformanceObserver((list) => {
    for (const { name, transferSize, encodedBodySize, requestStart, responseStart, responseEnd } of list.getEntries() as PerformanceResourceTiming[])
      if (name === import.meta.url && transferSize) measure(encodedBodySize, responseEnd - responseStart, responseStart - requestStart);
  }).observe({ type: "resource", buffered: true });

/** Whether AV1 plays smoothly here: false until the browser has answered. */
let av1 = false;
void navigator.mediaCapabilities
  ?.decodingInfo({ type: "file", video: { contentType: 'video/mp4; codecs="av01.0.01M.08"', width: 360, height: 640, bitrate: 200_000, framerate: 30 } })
  .then((info) => (av1 = info.supported && info.smooth))
  .catch(() => {});

const plays = (type: string) => (av1 || !type.includes("av01")) && probe.canPlayType(type) !== "";

/** The files with a picture that the viewer's choice allows. */
export function filesOf({ variants, durationMs }: Pick<Playable, "variants" | "durationMs">): Variant[] {
  const all = ladder(variants, plays);
  const chosen = quality();
  if (chosen === "low" || chosen === "listen") return all.slice(0, 1);
  return chosen === "standard" ? all.filter((file, i) => i === 0 || (file.bytes * 8) / durationMs <= STANDARD_KBPS) : all;
}

/**
 * The file of a clip for this link, frame and browser.
 * @param maxStartMs the time within which its head must arrive, where it is not the usual one
 */
export function variantFor(clip: Playable, maxStartMs?: number): Variant | undefined {
  const sound = quality() === "listen" ? clip.sounds.find((each) => plays(each.type)) : undefined;
  return sound ?? startFile(filesOf(clip), clip.durationMs / 1000, linkState(), framePixels, maxStartMs);
}

/** The file with the picture, whatever the viewer chose for the feed. */
export const pictureFor = (clip: Omit<Playable, "sounds">): Variant | undefined => variantFor({ ...clip, sounds: [] });
