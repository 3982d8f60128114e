import { useEffect, useState } from "preact/hooks";

const TOAST_MS = 4_000;

/** A message that goes away by itself. */
export function useToast(): [string, (message: string) => void] {
  const [toast, setToast] = useState("");
  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(""), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return [toast, setToast];
}
