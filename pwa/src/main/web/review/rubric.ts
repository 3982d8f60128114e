// The marks of a review and what a pass needs. The server has the last word.
import type { Schemas } from "../lib/http";

export type ReviewPage = Schemas["ReviewPage"];
export type Criterion = Schemas["RubricRow"];
export type Verdict = Schemas["DecisionBody"]["verdict"];
/** 0 to 3; of a criterion of the kind `pass`, 1 is a pass and 0 is not. */
export type Marks = Record<string, number>;

/** An accuracy pass needs this mean of all marks, and this mark for the facts. */
const MIN_MEAN = 2;
const MIN_FACTS = 2;
const FACTS = "A1";

/** Whether these marks allow a pass. */
export function mayPass(rubric: Criterion[], marks: Marks): boolean {
  if (rubric.some((each) => marks[each.id] === undefined)) return false;
  if (rubric.some((each) => each.kind === "pass" && marks[each.id] !== 1)) return false;
  const scores = rubric.filter((each) => each.kind === "score").map((each) => marks[each.id]!);
  return scores.length === 0 || ((marks[FACTS] ?? 0) >= MIN_FACTS && scores.reduce((a, b) => a + b, 0) / scores.length >= MIN_MEAN);
}

/** The mark that a key gives; undefined for keys that give none. */
export function markOfKey({ kind }: Criterion, key: string): number | undefined {
  return (kind === "score" ? /^[0-3]$/ : /^[01]$/).test(key) ? Number(key) : undefined;
}

/** Marks as stored on the device: earlier versions stored passes as true and false. */
export const storedMarks = (marks: Record<string, number | boolean | undefined> = {}): Marks =>
  Object.fromEntries(Object.entries(marks).flatMap(([row, mark]) => (mark === undefined ? [] : [[row, Number(mark)]])));
