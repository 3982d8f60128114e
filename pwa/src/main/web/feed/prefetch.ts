// The head of the next clip, fetched while another one plays. Chromium's `<video>` continues from it: its requests go through the
// HTTP cache. Left to itself, `preload=metadata` loads 160 KB there, the whole of many clips.
import { measure } from "../lib/link";
import { countFile } from "../lib/meter";

/** Elsewhere a `<video>` does not find what was fetched, and `preload=metadata` loads little. */
export const canFetchHead = /Chrome\//.test(navigator.userAgent);

/** A file that answers from the cache says nothing of the link. */
const cached = (src: string) =>
  (performance.getEntriesByName(new URL(src, location.href).href) as PerformanceResourceTiming[]).some((each) => each.transferSize === 0);

/** Fetches the first bytes of a file. Returns how to give it up. */
export function fetchHead(src: string, bytes: number, arrived: () => void): () => void {
  const control = new AbortController();
  void (async () => {
    const began = performance.now();
    const answer = await fetch(src, { headers: { Range: `bytes=0-${bytes - 1}` }, signal: control.signal, priority: "low" } as RequestInit);
    const first = performance.now();
    if (answer.status !== 206) return control.abort();
    const reader = answer.body!.getReader();
    let received = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      received += part.value.length;
      countFile(src, received, true);
    }
    arrived();
    if (!cached(src)) measure(received, performance.now() - first, first - began);
  })().catch(() => {});
  return () => control.abort();
}
