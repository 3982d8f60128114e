// What lies on top of the page: Back closes it before it leaves the page.
import { useEffect, useRef } from "preact/hooks";

type Close = () => void;

const open: Close[] = [];
/** Steps back that this module took itself. */
let ownSteps = 0;

addEventListener("popstate", () => {
  if (ownSteps) ownSteps--;
  else open.pop()?.();
});

/** While `shown`, one entry of the history belongs to the overlay: going back closes it. */
export function useOverlay(shown: boolean, close: Close): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!shown) return;
    const own = () => latest.current();
    open.push(own);
    history.pushState({ overlay: true }, "");
    return () => {
      const at = open.indexOf(own);
      if (at < 0) return;
      open.splice(at, 1);
      ownSteps++;
      history.back();
    };
  }, [shown]);
}
