import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** The index of the card that fills the scroller, which begins at `begin`. It stays when the screen is turned. */
export function useShownIndex(scroller: HTMLElement, begin: number): number {
  const [index, setIndex] = useState(begin);
  const shown = useRef(begin);
  shown.current = index;
  useLayoutEffect(() => {
    const stay = () => scroller.scrollTo({ top: shown.current * scroller.clientHeight, behavior: "auto" });
    stay();
    const observer = new ResizeObserver(stay);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let frame = 0;
    const update = () => {
      frame = 0;
      setIndex(Math.round(scroller.scrollTop / scroller.clientHeight));
    };
    const onScroll = () => (frame ||= requestAnimationFrame(update));
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => scroller.removeEventListener("scroll", onScroll);
  }, []);
  return index;
}
