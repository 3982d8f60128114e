// What a viewer chose for all clips: sound, captions, speed, keys. Stored on the device, except the sound: a page may not
// start with it.
import { useState } from "preact/hooks";
import { boot } from "../lib/boot";
import * as storage from "../lib/storage";
import type { CaptionTrack, Card } from "./card";

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
  const [caption, chooseCaption] = useState(storage.get("caption") ?? boot.lang);
  const [speed, chooseSpeed] = useState(Number(storage.get("speed") ?? 1));
  return {
    muted,
    setMuted,
    caption,
    setCaption(chosen) {
      storage.set("caption", chosen);
      chooseCaption(chosen);
    },
    speed,
    nextSpeed() {
      const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!;
      storage.set("speed", String(next));
      chooseSpeed(next);
    },
  };
}

/** Whether the viewer switched off the keys that are letters. */
export const lettersAreOff = () => storage.get("letters") === "off";
export const setLettersOff = (off: boolean) => storage.set("letters", off ? "off" : "on");

/** The captions to show: in the language chosen, else the page's, else that of the speech, else the first. */
export function captionFor(card: Card, chosen: string): CaptionTrack | undefined {
  if (chosen === "off") return undefined;
  const of = (lang: string | null) => card.captions.find((each) => each.lang === lang);
  return of(chosen) ?? of(boot.lang) ?? of(card.audioLanguage) ?? card.captions[0];
}
