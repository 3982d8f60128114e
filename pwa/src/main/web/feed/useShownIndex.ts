import { useEffect, useState } from "preact/hooks";

/** The index of the card that fills the scroller. */
export function useShownIndex(scroller: HTMLElement): number {
  const [index, setIndex] = useState(0);
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
