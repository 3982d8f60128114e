// What a run has brought: levels that moved, recall, minutes and data. It is kept in this tab, so that going back shows it again.
import { usedToday } from "../lib/meter";
import type { Level } from "../lib/terraces";
import * as storage from "../lib/storage";
import type { Text } from "../lib/text";

const KEY = "run";
/** A screen that is left alone counts no longer than this. */
const MAX_STEP_MS = 5 * 60_000;

export interface Move {
  code: string;
  title: Text;
  before: Level;
  level: Level;
}

export interface RunLog {
  moves: Move[];
  right: number;
  asked: number;
  /** Bytes of the day when the run began. */
  from: number;
  ms: number;
}

const fresh = (): RunLog => ({ moves: [], right: 0, asked: 0, from: usedToday(), ms: 0 });

let since = Date.now();

export function runLog(): RunLog {
  try {
    return (JSON.parse(storage.visit.get(KEY) ?? "null") as RunLog | null) ?? fresh();
  } catch {
    return fresh();
  }
}

const save = (log: RunLog) => storage.visit.set(KEY, JSON.stringify(log));

export function beginRun(): void {
  since = Date.now();
  save(fresh());
}

/** Counts the time since the last step. */
export function step(): void {
  const now = Date.now();
  const log = runLog();
  save({ ...log, ms: log.ms + Math.min(now - since, MAX_STEP_MS) });
  since = now;
}

/** Keeps the levels that moved. Of an outcome that moves twice the first level and the last are kept. */
export function noteMoves(moves: (Omit<Move, "title"> & { title: Text | undefined })[]): void {
  for (const { code, title, before, level } of moves) {
    if (!title || before === level) continue;
    const log = runLog();
    const earlier = log.moves.find((each) => each.code === code);
    const others = log.moves.filter((each) => each.code !== code);
    save({ ...log, moves: [...others, { code, title, before: earlier?.before ?? before, level }] });
  }
}

export function noteRecall(right: boolean): void {
  const log = runLog();
  save({ ...log, asked: log.asked + 1, right: log.right + (right ? 1 : 0) });
}

if (!storage.visit.get(KEY)) beginRun();
