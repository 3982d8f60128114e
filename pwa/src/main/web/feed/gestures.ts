// The hand on the picture: a tap, two taps, a hold. Swipes belong to the browser, which scrolls the feed.
import { type RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** A second tap within this time makes two taps of them. */
const DOUBLE_TAP_MS = 260;
const HOLD_MS = 450;
/** A finger that moves further than this many pixels neither taps nor holds. */
const MAX_DRIFT = 10;

export interface Gestures {
  tap(): void;
  doubleTap(): void;
  /** The finger rests on the picture: true when it begins, false when it ends. */
  hold(held: boolean): void;
}

export function useGestures(place: RefObject<HTMLElement>, gestures: Gestures): void {
  const latest = useRef(gestures);
  latest.current = gestures;
  useEffect(() => {
    const at = place.current!;
    let holdTimer = 0;
    let tapTimer = 0;
    let held = false;
    let down: { x: number; y: number } | null = null;

    const release = () => {
      clearTimeout(holdTimer);
      down = null;
      if (held) latest.current.hold(false);
      held = false;
    };
    const press = (event: PointerEvent) => {
      if (!event.isPrimary || event.button !== 0) return;
      down = { x: event.clientX, y: event.clientY };
      holdTimer = window.setTimeout(() => {
        held = true;
        latest.current.hold(true);
      }, HOLD_MS);
    };
    const move = (event: PointerEvent) => {
      if (down && !held && Math.hypot(event.clientX - down.x, event.clientY - down.y) > MAX_DRIFT) release();
    };
    const lift = (event: PointerEvent) => {
      const taps = down !== null && !held;
      release();
      if (!taps) return;
      if (tapTimer) {
        clearTimeout(tapTimer);
        tapTimer = 0;
        latest.current.doubleTap();
      } else if (event.pointerType === "mouse") {
        latest.current.tap();
      } else {
        tapTimer = window.setTimeout(() => {
          tapTimer = 0;
          latest.current.tap();
        }, DOUBLE_TAP_MS);
      }
    };
    const noMenu = (event: Event) => event.preventDefault();

    at.addEventListener("pointerdown", press);
    at.addEventListener("pointermove", move);
    at.addEventListener("pointerup", lift);
    at.addEventListener("pointercancel", release);
    at.addEventListener("pointerleave", release);
    at.addEventListener("contextmenu", noMenu);
    return () => {
      release();
      clearTimeout(tapTimer);
      at.removeEventListener("pointerdown", press);
      at.removeEventListener("pointermove", move);
      at.removeEventListener("pointerup", lift);
      at.removeEventListener("pointercancel", release);
      at.removeEventListener("pointerleave", release);
      at.removeEventListener("contextmenu", noMenu);
    };
  }, []);
}
