// Data used today on this device: clips by the bytes that arrived (`countFile`), all else by what the browser measured.
import * as storage from "./storage";

const today = () => new Date().toLocaleDateString("en-CA");
const listeners = new Set<() => void>();

export const usedToday = () => Number(storage.get(`data:${today()}`) ?? 0);

export function addDataUse(bytes: number): void {
  if (!bytes) return;
  storage.set(`data:${today()}`, String(Math.max(0, Math.round(usedToday() + bytes))));
  listeners.forEach((listener) => listener());
}

export function onDataUse(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The bytes of each clip's file that were counted, and those of them that its `<video>` loaded since it was opened. */
const counted = new Map<string, number>();
const loaded = new Map<string, number>();

/** Counts what has arrived of a file, from its start: by a `<video>`, or fetched ahead. What comes again comes out of the browser's cache. */
export function countFile(src: string, bytes: number, ahead = false): void {
  const fresh = bytes - (counted.get(src) ?? 0);
  if (fresh <= 0) return;
  counted.set(src, bytes);
  if (!ahead) loaded.set(src, (loaded.get(src) ?? 0) + fresh);
  addDataUse(fresh);
}

/** A `<video>` opens the file again. */
export const reopenFile = (src: string) => void loaded.delete(src);

/** The headers of an answer as browsers write them into `transferSize`, and what those of this server have more. */
const WRITTEN_HEADER_BYTES = 300;
const MORE_HEADER_BYTES = 550;
const MAX_ENTRIES = 2_000;

function countEntry({ name, initiatorType, transferSize, encodedBodySize }: PerformanceResourceTiming): void {
  const src = new URL(name).pathname;
  const isFile = /^\/m\/.*\.mp4$/.test(src);
  if (transferSize) addDataUse((isFile ? WRITTEN_HEADER_BYTES : transferSize) + MORE_HEADER_BYTES);
  // All of it came out of the browser's cache, from an earlier visit.
  if (!isFile || initiatorType === "fetch" || transferSize || !encodedBodySize) return;
  addDataUse(-(loaded.get(src) ?? 0));
  loaded.delete(src);
}

if ("PerformanceObserver" in self) {
  performance.setResourceTimingBufferSize?.(MAX_ENTRIES);
  (performance.getEntriesByType("navigation") as PerformanceResourceTiming[]).forEach(countEntry);
  new PerformanceObserver((list) => (list.getEntries() as PerformanceResourceTiming[]).forEach(countEntry)).observe({ type: "resource", buffered: true });
}
