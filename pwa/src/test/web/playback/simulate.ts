// The whole simulation: every link with every habit, from fixed seeds.
import { CLIPS } from "./clips";
import { oracle } from "./oracle";
import { type Outcome, Session } from "./session";
import { HABITS, link, LINKS, random, visits } from "./traces";

const SECONDS = 600;
const MAX_CARDS = 400;
/** The shorter sides of the frames of phones, in pixels of their screens. */
const FRAMES = [412 * 2.625, 360 * 2, 360 * 1.5];

export interface Row {
  link: string;
  habit: string;
  /** Bytes that were fetched and never shown, of all. */
  wasted: number;
  /** Seconds of waiting after the first picture, of the seconds watched. */
  stalled: number;
  /** The quality, of the oracle's. */
  quality: number;
  medianWaitS: number;
  p95WaitS: number;
  mbPerMinute: number;
}

interface Sum {
  fetched: number;
  shown: number;
  stalledS: number;
  watchedS: number;
  quality: number;
  oracleQuality: number;
  oracleWatchedS: number;
  waitsS: number[];
}

const empty = (): Sum => ({ fetched: 0, shown: 0, stalledS: 0, watchedS: 0, quality: 0, oracleQuality: 0, oracleWatchedS: 0, waitsS: [] });

function add(sum: Sum, outcome: Outcome, best: { quality: number; watchedS: number }): void {
  sum.fetched += outcome.fetched;
  sum.shown += outcome.shown;
  sum.stalledS += outcome.stalledS;
  sum.watchedS += outcome.watchedS;
  sum.quality += outcome.quality;
  sum.oracleQuality += best.quality;
  sum.oracleWatchedS += best.watchedS;
  sum.waitsS.push(...outcome.waitsS);
}

function row(name: string, habit: string, sum: Sum): Row {
  const waits = [...sum.waitsS].sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return {
    link: name,
    habit,
    wasted: 1 - sum.shown / sum.fetched,
    stalled: sum.stalledS / sum.watchedS,
    quality: sum.quality / sum.watchedS / (sum.oracleQuality / sum.oracleWatchedS),
    medianWaitS: at(0.5),
    p95WaitS: at(0.95),
    mbPerMinute: sum.fetched / 1e6 / (sum.watchedS / 60),
  };
}

/** A row for each link and habit, for each link with all habits, and `all` for everything. */
export function simulate(seeds: number): Row[] {
  const rows: Row[] = [];
  const all = empty();
  for (const model of LINKS) {
    const ofLink = empty();
    for (const habit of HABITS) {
      const ofHabit = empty();
      for (let seed = 1; seed <= seeds; seed++) {
        const next = random(seed * 7919);
        const clips = [...CLIPS].sort(() => next() - 0.5);
        const frame = FRAMES[seed % FRAMES.length]!;
        const trace = link(model, SECONDS, seed * 104_729);
        const plan = visits(habit, MAX_CARDS, seed * 1_299_709);
        const outcome = new Session(trace, clips, frame).run(plan);
        const best = oracle(trace, clips, frame, plan);
        [ofHabit, ofLink, all].forEach((sum) => add(sum, outcome, best));
      }
      rows.push(row(model.name, habit, ofHabit));
    }
    rows.push(row(model.name, "all", ofLink));
  }
  rows.push(row("all", "all", all));
  return rows;
}
