// Guesses before a clip. They stay on this device: nothing is sent, marked or counted.
import { boot } from "./boot";
import * as storage from "./storage";

/** The newest guesses are kept, so that they never fill the device. */
const MAX_GUESSES = 300;
const key = `guesses:${boot.me?.username ?? ""}`;

type Guess = [question: string, option: number];

const all = (): Guess[] => storage.getJson<Guess[]>(key) ?? [];

/** The index of the option that was guessed. */
export const guessFor = (question: string): number | undefined => all().find(([each]) => each === question)?.[1];

export function keepGuess(question: string, option: number): void {
  storage.set(key, JSON.stringify([...all().filter(([each]) => each !== question), [question, option]].slice(-MAX_GUESSES)));
}
