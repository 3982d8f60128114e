// Data used today on this device. Clips are counted by the part of the file that arrived, all else by what the browser
// itself measured. A clip seen twice from the browser's cache is counted once.
import { keep, kept } from "./keep";

const today = () => new Date().toLocaleDateString("en-CA");
const listeners = new Set<() => void>();

export const usedToday = () => Number(kept(`data:${today()}`) ?? 0);

export function use(bytes: number): void {
  if (bytes <= 0) return;
  keep(`data:${today()}`, String(Math.round(usedToday() + bytes)));
  listeners.forEach((listener) => listener());
}

export function onUse(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const media = new Set(["video", "audio", "track"]);

if ("PerformanceObserver" in self) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      if (!media.has(entry.initiatorType)) use(entry.transferSize || 0);
    }
  }).observe({ type: "resource", buffered: true });
  use((performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)?.transferSize ?? 0);
}
