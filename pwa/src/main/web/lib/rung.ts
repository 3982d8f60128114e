// The files of a clip that this browser plays.
import type { Schemas } from "./http";

export type Variant = Schemas["LessonCardVariant"];

export interface Playable {
  variants: Variant[];
  /** The lesson to listen to, under its poster. */
  sounds: Variant[];
  durationMs: number;
}

/** The lightest file of each rung that plays, from the smallest rung. Where none plays, the smallest file: the browser may know better. */
export function ladder(variants: Variant[], plays: (type: string) => boolean): Variant[] {
  const rungs = new Map<number, Variant>();
  for (const each of variants.filter((variant) => plays(variant.type))) {
    const known = rungs.get(each.rung);
    if (!known || each.bytes < known.bytes) rungs.set(each.rung, each);
  }
  return rungs.size ? [...rungs.values()].sort((a, b) => a.rung - b.rung) : variants.slice(0, 1);
}
