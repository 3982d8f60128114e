// Engagements on their way to the server. Each has a name of its own (UUIDv7) and stays on the device until the server
// has acknowledged it: a cut link loses nothing, and sending one twice counts once.
import { boot } from "./boot";
import { uuid7 } from "./ids";
import { forget, keep, kept, keptKeys } from "./keep";
import { post, Problem } from "./http";

export type Kind = "start" | "watch" | "complete" | "skip" | "got-it" | "unclear" | "save" | "not-interested" | "report" | "captions-on" | "captions-off";

export interface Engagement {
  id: string;
  impression: string;
  work: string;
  kind: Kind;
  positionMs: number;
  watchedMs: number;
}

/** Kept at most; beyond it the oldest `watch` goes first, because a later one says more. */
const LIMIT = 500;
const BATCH = 50;
const PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;

const owner = boot.me?.username ?? "";
const prefix = `outbox:${owner}:`;
const answers = `answer:${owner}:`;

const waiting = new Map<string, Engagement>();
let timer = 0;
let sending = false;
let pause = PAUSE_MS;

for (const key of keptKeys(prefix)) {
  const event = parse<Engagement>(kept(key));
  if (event) waiting.set(event.id, event);
}

export function engage(event: Omit<Engagement, "id">): void {
  const named: Engagement = { id: uuid7(), ...event, positionMs: Math.round(event.positionMs), watchedMs: Math.round(event.watchedMs) };
  if (waiting.size >= LIMIT) drop([...waiting.values()].find((each) => each.kind === "watch")?.id ?? waiting.keys().next().value!);
  waiting.set(named.id, named);
  keep(prefix + named.id, JSON.stringify(named));
  later();
}

/** How many notes wait on this device. */
export const waitingCount = () => waiting.size + keptKeys(answers).length;

export async function flush(): Promise<void> {
  clearTimeout(timer);
  timer = 0;
  if (sending || !navigator.onLine) return;
  sending = true;
  try {
    while (waiting.size) {
      const events = [...waiting.values()].slice(0, BATCH);
      await post("/api/engagements", { events });
      events.forEach((event) => drop(event.id));
    }
    await flushAnswers();
    pause = PAUSE_MS;
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.passing && thrown.status !== 401) {
      [...waiting.keys()].slice(0, BATCH).forEach(drop);
    } else {
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      later();
    }
  } finally {
    sending = false;
  }
}

/** Hands over what waits while the page goes away. No answer can be read, so nothing is dropped: the ids settle repeats. */
export function handOver(): void {
  const events = [...waiting.values()].slice(-BATCH);
  if (events.length) navigator.sendBeacon?.("/api/engagements", new Blob([JSON.stringify({ events })], { type: "text/plain" }));
}

export interface AnswerBody {
  id: string;
  impression: string | null;
  question: string;
  option: number | null;
}

/** Keeps an answer that could not be sent. */
export const keepAnswer = (answer: AnswerBody) => keep(answers + answer.id, JSON.stringify(answer));

async function flushAnswers(): Promise<void> {
  for (const key of keptKeys(answers).slice(0, BATCH)) {
    const answer = parse<AnswerBody>(kept(key));
    try {
      if (answer) await post("/api/answers", answer);
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.passing || thrown.status === 401) throw thrown;
    }
    forget(key);
  }
}

function drop(id: string): void {
  waiting.delete(id);
  forget(prefix + id);
}

function later(): void {
  timer ||= window.setTimeout(() => void flush(), pause);
}

function parse<T>(text: string | null): T | null {
  try {
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}

addEventListener("pagehide", handOver);
addEventListener("visibilitychange", () => document.visibilityState === "hidden" && handOver());
addEventListener("online", () => void flush());
if (waiting.size || keptKeys(answers).length) later();
