// The choice of the file that a clip plays: as sharp as the link and the screen allow, of the formats that play here.
import type { Schemas } from "./http";

export type Variant = Schemas["LessonCardVariant"];

export interface Playable {
  variants: Variant[];
  /** The lesson to listen to, under its poster. */
  sounds: Variant[];
  durationMs: number;
}

export interface Conditions {
  /** Whether the viewer chose to listen only. */
  listens: boolean;
  /** What the link carries. */
  kbps: number;
  /** The shorter side of the screen. */
  screenPixels: number;
  plays: (type: string) => boolean;
}

/** The best rung that plays, fits the link and is seen on the screen; else the smallest that plays. */
export function chooseVariant({ variants, sounds, durationMs }: Playable, { listens, kbps, screenPixels, plays }: Conditions): Variant | undefined {
  const sound = listens ? sounds.find((each) => plays(each.type)) : undefined;
  if (sound) return sound;
  let best: Variant | undefined;
  for (const each of variants.filter((variant) => plays(variant.type))) {
    const lighter = best && each.rung === best.rung && each.bytes < best.bytes;
    const larger = best && each.rung > best.rung && (each.bytes * 8) / durationMs <= kbps && best.rung < screenPixels;
    if (!best || lighter || larger) best = each;
  }
  return best ?? variants[0];
}
