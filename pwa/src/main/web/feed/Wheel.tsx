import { useEffect, useRef } from "preact/hooks";

/** A wheel makes one step in this time, however often it reports. */
const WHEEL_MS = 500;

/** The wheel moves the feed wherever it turns, unless something below the pointer scrolls by itself. */
function useWheel(scroller: HTMLElement, step: (by: number) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    let last = 0;
    const turn = (event: WheelEvent) => {
      if (event.ctrlKey || scroller.contains(event.target as Node) || document.querySelector("dialog[open]")) return;
      for (let at = event.target as Element | null; at; at = at.parentElement) {
        if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return;
      }
      const now = performance.now();
      if (now - last < WHEEL_MS || Math.abs(event.deltaY) < 4) return;
      last = now;
      latest.current(Math.sign(event.deltaY));
    };
    addEventListener("wheel", turn, { passive: true });
    return () => removeEventListener("wheel", turn);
  }, []);
}

/** Draws nothing. */
export function Wheel({ scroller, step }: { scroller: HTMLElement; step: (by: number) => void }): null {
  useWheel(scroller, step);
  return null;
}
