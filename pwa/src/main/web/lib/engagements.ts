// What the viewer did, and answers that could not be sent at once, on their way to the server.
import { engagementBatch } from "../api/limits";
import { boot } from "./boot";
import { post, Problem, type Schemas } from "./http";
import { uuid7 } from "./ids";
import { type Outcome, Outbox } from "./outbox";
import { keepReceipt } from "./receipts";

export type Engagement = Schemas["EngagementBody"];
export type Kind = Engagement["kind"];
export type AnswerBody = Schemas["AnswerBody"];

const MAX_WAITING = 500;
const owner = boot.me?.username ?? "";

const environment = {
  maxWaiting: MAX_WAITING,
  isOnline: () => navigator.onLine,
  schedule: (task: () => void, ms: number) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

const engagements = new Outbox<Engagement>({
  ...environment,
  prefix: `outbox:${owner}:`,
  maxBatch: engagementBatch.events.maxItems,
  // A later report of the same showing says more.
  expendable: (each) => each.kind === "watch",
  send: (events) => outcomeOf(post("/api/engagements", { body: { events } })),
});

const answers = new Outbox<AnswerBody>({
  ...environment,
  prefix: `answer:${owner}:`,
  maxBatch: 1,
  send: ([answer]) => outcomeOf(post("/api/answers", { body: answer! }).then(({ receipt }) => keepReceipt(receipt))),
});

/** A refusal is final but where signing in again may help. */
async function outcomeOf(sent: Promise<unknown>): Promise<Outcome> {
  try {
    await sent;
    return "taken";
  } catch (thrown) {
    return thrown instanceof Problem && !thrown.passing && thrown.status !== 401 ? "refused" : "later";
  }
}

export function recordEngagement({ positionMs, watchedMs, ...event }: Omit<Engagement, "id" | "positionMs" | "watchedMs"> & { positionMs: number; watchedMs: number }): void {
  engagements.add({ id: uuid7(), ...event, positionMs: Math.round(positionMs), watchedMs: Math.round(watchedMs) });
}

/** Keeps an answer until it can be sent. */
export const keepAnswer = (answer: AnswerBody) => answers.add(answer);

/** How many messages wait on this device. */
export const waitingCount = () => engagements.size + answers.size;

/** Sends what waits, so that the next page knows of it. */
export const sendNow = () => engagements.flush();

/** Sends the newest events while the page is being closed. */
function sendBeforeHidden(): void {
  const events = engagements.newest();
  if (events.length) navigator.sendBeacon?.("/api/engagements", new Blob([JSON.stringify({ events })], { type: "text/plain" }));
}

addEventListener("pagehide", sendBeforeHidden);
addEventListener("visibilitychange", () => document.visibilityState === "hidden" && sendBeforeHidden());
addEventListener("online", () => {
  void engagements.flush();
  void answers.flush();
});
