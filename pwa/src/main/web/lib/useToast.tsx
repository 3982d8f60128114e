import { useEffect, useRef, useState } from "preact/hooks";
import type { VNode } from "preact";

const TOAST_MS = 4_000;

/** A message that goes away by itself. It is drawn above all else, sheets included. */
export function useToast(): [VNode, (message: string) => void] {
  const place = useRef<HTMLParagraphElement>(null);
  const [toast, setToast] = useState({ text: "" });
  useEffect(() => {
    if (!toast.text) return undefined;
    const shown = place.current!;
    if (shown.showPopover) {
      // Shown again, it comes above a sheet that was opened since.
      if (shown.matches(":popover-open")) shown.hidePopover();
      shown.showPopover();
    }
    const timer = setTimeout(() => setToast({ text: "" }), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  const drawn = (
    <p ref={place} class="toast" role="status" popover="manual" hidden={!toast.text}>
      {toast.text}
    </p>
  );
  return [drawn, (text) => setToast({ text })];
}
