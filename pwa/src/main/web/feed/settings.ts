// What a viewer chose for all clips: sound, captions, speed, keys. Stored on the device; the sound for the visit only.
import { useState } from "preact/hooks";
import { boot } from "../lib/boot";
import * as storage from "../lib/storage";
import type { CaptionTrack, Card } from "./card";

const SPEEDS = [1, 1.25, 1.5, 0.75];

export interface Settings {
  muted: boolean;
  setMuted: (muted: boolean) => void;
  /** A caption language, or "off"; null until the viewer has chosen. */
  caption: string | null;
  setCaption: (caption: string) => void;
  speed: number;
  nextSpeed: () => void;
}

export function useSettings(): Settings {
  const [muted, chooseMuted] = useState(storage.visit.get("sound") !== "on");
  const [caption, chooseCaption] = useState(storage.get("caption"));
  const [speed, chooseSpeed] = useState(Number(storage.get("speed") ?? 1));
  return {
    muted,
    setMuted(chosen) {
      storage.visit.set("sound", chosen ? "off" : "on");
      chooseMuted(chosen);
    },
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

/**
 * The captions to show: in the language chosen, else the page's, else that of the speech, else the first. Without a choice,
 * speech that can be heard is not written out.
 */
export function captionFor(card: Card, { caption, muted }: Pick<Settings, "caption" | "muted">): CaptionTrack | undefined {
  if (caption === "off") return undefined;
  const of = (lang: string | null) => card.captions.find((each) => each.lang === lang);
  const track = of(caption) ?? of(boot.lang) ?? of(card.audioLanguage) ?? card.captions[0];
  const heard = !muted && card.speech !== "none" && track?.lang === card.audioLanguage;
  return caption === null && heard ? undefined : track;
}
