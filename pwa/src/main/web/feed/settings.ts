// What a person chose for all clips: sound, captions, speed. Kept on the device, but for sound: a page may not start loud.
import { useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { keep, kept } from "../lib/keep";
import type { Caption, Card } from "./card";

const SPEEDS = [1, 1.25, 1.5, 0.75];

export interface Settings {
  muted: boolean;
  setMuted: (muted: boolean) => void;
  /** A caption language, or "off". */
  caption: string;
  setCaption: (caption: string) => void;
  speed: number;
  nextSpeed: () => void;
}

export function useSettings(): Settings {
  const [muted, setMuted] = useState(true);
  const [caption, chooseCaption] = useState(kept("caption") ?? boot.lang);
  const [speed, chooseSpeed] = useState(Number(kept("speed") ?? 1));
  return {
    muted,
    setMuted,
    caption,
    setCaption(chosen) {
      keep("caption", chosen);
      chooseCaption(chosen);
    },
    speed,
    nextSpeed() {
      const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!;
      keep("speed", String(next));
      chooseSpeed(next);
    },
  };
}

/** The captions to show: the language chosen, else the page's, else that of the speech, else the first. */
export function captionFor(card: Card, chosen: string): Caption | undefined {
  if (chosen === "off") return undefined;
  const of = (lang: string | null) => card.captions.find((each) => each.lang === lang);
  return of(chosen) ?? of(boot.lang) ?? of(card.audioLanguage) ?? card.captions[0];
}
