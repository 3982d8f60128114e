// Links and viewers made by chance from a seed: Markov chains of rates, and habits of swiping.

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface LinkModel {
  name: string;
  /** Each second the chain stays in its state with `STAY`, or moves to a neighbour. Rates in kbit/s. */
  states: readonly number[];
  latencyMs: number;
  /** The chance each second that the link drops to nothing for 3 to 10 s. */
  drop?: number;
  savesData?: boolean;
  /** What the browser says of it; many say nothing. */
  is2g?: boolean;
}

const STAY = 0.8;
const around = (kbps: number) => [1.3, 1.1, 1, 0.75, 0.45].map((share) => share * kbps);

export const LINKS: readonly LinkModel[] = [
  { name: "2g", states: around(80), latencyMs: 800, is2g: true },
  { name: "slow3g", states: around(400), latencyMs: 400 },
  { name: "3g", states: around(1600), latencyMs: 150 },
  { name: "4g", states: around(9000), latencyMs: 60 },
  { name: "drops", states: around(1600), latencyMs: 150, drop: 1 / 45 },
  { name: "unknown", states: [80, 200, 600, 1600, 6000], latencyMs: 250 },
  { name: "save-data", states: around(1600), latencyMs: 150, savesData: true },
];

export interface Link {
  model: LinkModel;
  /** The rate in each second. */
  kbps: Float64Array;
}

export function link(model: LinkModel, seconds: number, seed: number): Link {
  const next = random(seed);
  const kbps = new Float64Array(seconds);
  let state = Math.floor(next() * model.states.length);
  let down = 0;
  for (let second = 0; second < seconds; second++) {
    if (next() > STAY) state = Math.min(model.states.length - 1, Math.max(0, state + (next() < 0.5 ? 1 : -1)));
    if (model.drop && down <= 0 && next() < model.drop) down = 3 + next() * 7;
    kbps[second] = down > 0 ? 0 : model.states[state]!;
    down--;
  }
  return { model, kbps };
}

/** What a viewer does with the card that comes next: seconds of it that she watches, a pause, and the way she goes on. */
export interface Visit {
  share: number;
  pauseS: number;
  back: boolean;
}

export const HABITS = ["watcher", "skipper", "sampler", "bounce-back"] as const;
export type Habit = (typeof HABITS)[number];

/** Clips and the seconds of each that are watched do not depend on the link. */
export function visits(habit: Habit, count: number, seed: number): Visit[] {
  const next = random(seed);
  return Array.from({ length: count }, () => visit(habit, next));
}

function visit(habit: Habit, next: () => number): Visit {
  const between = (low: number, high: number) => low + next() * (high - low);
  /** Seconds before a skip are taken for shares of a clip of 24 s. */
  const skipped = () => Math.min(0.3, (0.8 - Math.log(1 - next()) * 1.6) / 24);
  switch (habit) {
    case "watcher":
      return next() < 0.88 ? { share: 1, pauseS: between(1, 8), back: false } : { share: between(0.3, 0.95), pauseS: 0, back: false };
    case "skipper":
      return next() < 0.65 ? { share: skipped(), pauseS: 0, back: false } : { share: 1, pauseS: between(0, 3), back: false };
    case "sampler":
      return next() < 0.35 ? { share: 1, pauseS: between(0, 4), back: false } : { share: between(0.1, 1), pauseS: 0, back: false };
    case "bounce-back":
      return { share: next() < 0.5 ? 1 : between(0.08, 0.8), pauseS: between(0, 2), back: next() < 0.25 };
  }
}
