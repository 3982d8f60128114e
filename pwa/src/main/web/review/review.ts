// A review, as the server tells it.
import type { Card } from "../feed/card";
import type { Text } from "../lib/text";

export interface QueueItem {
  review: string;
  stage: "safety" | "accuracy";
  work: string;
  revision: string;
  number: number;
  title: Text | null;
  subject: string;
  grade: number;
  audioLanguage: string | null;
  submittedAt: string;
  dueAt: string;
  held: boolean;
  state: "free" | "mine" | "claimed";
  leaseUntil: string | null;
  mayClaim: boolean;
  why: string | null;
}

export interface Criterion {
  id: string;
  text: string;
  kind: "pass" | "score";
}

export interface ReviewPage {
  review: string;
  stage: "safety" | "accuracy";
  leaseUntil: string;
  card: Card;
  transcript: { lang: string; dir?: "ltr" | "rtl"; label?: string; lines: { time: string; text: string }[] }[];
  question: { prompt: Text; options: Text[]; answer: number; explanation: Text | null } | null;
  findings: { check: string; severity: string; message: string }[];
  rubric: Criterion[];
  reasons: { code: string; text: string }[];
  history: { at: string; event: string; role: string; notes: string | null }[];
}

export type Verdict = "pass" | "changes" | "reject";
export type Mark = boolean | number;
export type Marks = Record<string, Mark | undefined>;

/** An accuracy pass needs this mean, and this much of A1 (facts). */
export const MEAN_TO_PASS = 2;
export const FACTS_TO_PASS = 2;
export const MOST_NOTES = 2_000;

/** Whether these marks allow a pass. The server has the last word. */
export function maySucceed(rubric: Criterion[], marks: Marks): boolean {
  if (rubric.some((each) => marks[each.id] === undefined)) return false;
  if (rubric.some((each) => each.kind === "pass" && marks[each.id] !== true)) return false;
  const scores = rubric.filter((each) => each.kind === "score").map((each) => Number(marks[each.id]));
  if (scores.length === 0) return true;
  return Number(marks.A1 ?? scores[0]) >= FACTS_TO_PASS && scores.reduce((a, b) => a + b, 0) / scores.length >= MEAN_TO_PASS;
}
