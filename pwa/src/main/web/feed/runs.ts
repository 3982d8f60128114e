// A run: six clips, a question of an earlier day after the third, and a stop after the last.

export const RUN = 6;
/** Clips before the question. */
const BEFORE_QUESTION = 3;

/** What has the screen in turn: a clip, or what is asked after it. */
export interface Entry {
  /** The index of the clip. */
  card: number;
  asks?: "recall" | "stop";
}

/**
 * The feed in the order in which it is shown. It ends with the stop of the last run that was begun.
 * @param cards how many there are
 * @param past how many came before them
 * @param runs how many runs were begun; infinite where the viewer has switched stops off
 * @param asked the runs that have a question in their middle, from 0
 */
export function entriesOf(cards: number, past: number, runs: number, asked: readonly number[]): Entry[] {
  const entries: Entry[] = [];
  for (let card = 0; card < cards && past + card < runs * RUN; card++) {
    const done = (past + card + 1) % RUN;
    entries.push({ card });
    if (done === BEFORE_QUESTION && asked.includes(runOf(past + card))) entries.push({ card, asks: "recall" });
    if (done === 0 && runs < Infinity) entries.push({ card, asks: "stop" });
  }
  return entries;
}

/** The run of a clip, from 0. */
export const runOf = (place: number) => Math.floor(place / RUN);

/** Whether the question of the run comes after this clip. */
export const isBeforeQuestion = (place: number) => (place + 1) % RUN === BEFORE_QUESTION;
