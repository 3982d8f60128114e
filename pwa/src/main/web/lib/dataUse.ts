// Data used today on this device: of clips the part of the file that arrived, of all else what the browser measured.
import { useEffect, useState } from "preact/hooks";
import * as storage from "./storage";

/** A full ring. A reminder and not a limit: nothing stops there. */
export const RING_BYTES = 20e6;

const today = () => new Date().toLocaleDateString("en-CA");
const listeners = new Set<() => void>();

const usedToday = () => Number(storage.get(`data:${today()}`) ?? 0);

export function addDataUse(bytes: number): void {
  if (bytes <= 0) return;
  storage.set(`data:${today()}`, String(Math.round(usedToday() + bytes)));
  listeners.forEach((listener) => listener());
}

export function useDataToday(): number {
  const [used, setUsed] = useState(usedToday());
  useEffect(() => {
    const listener = () => setUsed(usedToday());
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return used;
}

/** Counted by the player, which knows how much of a clip came from the cache. */
const media = new Set(["video", "audio", "track"]);

if ("PerformanceObserver" in self) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (!media.has(entry.initiatorType)) addDataUse(entry.transferSize || 0);
    }
  }).observe({ type: "resource", buffered: true });
  addDataUse((performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)?.transferSize ?? 0);
}
