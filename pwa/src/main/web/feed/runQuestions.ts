// The questions of a run, and what they have shown.
import { get, post, type Schemas } from "../lib/http";
import { boot } from "../lib/boot";
import { uuid7 } from "../lib/ids";
import { keepReceipt } from "../lib/receipts";
import type { Text } from "../lib/text";
import type { Card } from "./card";

/** An answer: an option, a written number, or neither for *not sure*. */
export interface Given {
  option?: number;
  written?: string;
}

/** A question, of an earlier day or of a clip of this run. */
export interface Task {
  key: string;
  title: Text;
  prompt: Text;
  claim?: Text | null;
  /** null where a number is asked. */
  options: Text[] | null;
  unit?: string | null;
  answer(given: Given): Promise<Schemas["RecallMarked"]>;
}

const ofServer = (question: Schemas["RecallQuestion"]): Task => ({
  ...question,
  key: question.attempt,
  answer: ({ option, written }) => post("/api/recall/{attempt}", { path: { attempt: question.attempt }, body: { option: option ?? null, written: written ?? null } }),
});

/** The question of a clip, asked once more. Its options begin elsewhere, so that their place says nothing. */
function ofClip({ title, question }: Card): Task {
  const { id, prompt, options } = question!;
  const id7 = uuid7();
  const turned = options.map((_, i) => (i + 1) % options.length);
  return {
    key: id,
    title,
    prompt,
    options: turned.map((i) => options[i]!),
    async answer({ option }) {
      const marked = await post("/api/answers", { body: { id: id7, question: id, option: option === undefined ? null : turned[option]! } });
      keepReceipt(marked.receipt);
      return { ...marked, again: null, right: options[marked.answer]!, outcome: marked.outcomes[0] ?? null };
    },
  };
}

/** Clips of the run whose question she has not answered right, the first of them first. */
const openClips = (cards: readonly Card[]) => cards.filter((each) => each.question && !each.answered?.correct);

/** The question in the middle of a run: of an earlier day, else of a clip that was not clear. */
export async function questionFor(cards: readonly Card[]): Promise<Task[]> {
  const earlier = boot.signedIn ? (await get("/api/recall", {})).questions : [];
  return earlier.length ? earlier.map(ofServer) : openClips(cards).slice(0, 1).map(ofClip);
}

/** The question for the reason of what the clip shows; none where the learner has met them all. */
export async function becauseFor({ outcomes }: Card): Promise<Task | undefined> {
  const outcome = outcomes.map(({ code }) => code);
  if (!boot.signedIn || !outcome.length) return undefined;
  return (await get("/api/recall", { query: { outcome, because: true } })).questions.map(ofServer)[0];
}

const CLOSING = 2;

/**
 * The questions at its end: two of what it has taught.
 * @param asked the question in its middle, which is not asked again
 */
export async function closingFor(cards: readonly Card[], asked: Task | undefined): Promise<Task[]> {
  const outcome = [...new Set(cards.flatMap((each) => each.outcomes.map(({ code }) => code)))];
  const proofs = boot.signedIn && outcome.length ? (await get("/api/recall", { query: { outcome, size: CLOSING } })).questions.map(ofServer) : [];
  return [...proofs, ...openClips(cards).map(ofClip)].filter((each) => each.key !== asked?.key).slice(0, CLOSING);
}
