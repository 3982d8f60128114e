import { useEffect, useRef } from "preact/hooks";
import { lettersAreOff } from "./settings";

export interface Keys {
  next(): void;
  previous(): void;
  play(): void;
  sound(): void;
  captions(): void;
  save(): void;
  help(): void;
  escape(): void;
}

const letters: Record<string, keyof Keys> = { j: "next", k: "previous", m: "sound", c: "captions", s: "save", "?": "help" };
const others: Record<string, keyof Keys> = { ArrowDown: "next", ArrowUp: "previous", PageDown: "next", PageUp: "previous", " ": "play", Escape: "escape" };

/** The keys of the feed. Letters can be switched off. Sheets, fields and focused buttons keep their own keys. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
      const at = event.target as HTMLElement;
      if (at.closest("input, textarea, select")) return;
      if (event.key === " " && at.closest("button, a")) return;
      const act = others[event.key] ?? (lettersAreOff() ? undefined : letters[event.key.toLowerCase()]);
      if (!act) return;
      event.preventDefault();
      latest.current[act]();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
