// Messages on their way to the server. Each stays on the device until the server has acknowledged it; its id makes a
// repeat harmless.
import * as storage from "./storage";

/** Waits between two attempts, and their longest after failures. */
export const PAUSE_MS = 5_000;
export const MAX_PAUSE_MS = 60_000;

/** The result of sending: taken, refused for good, or to be tried again later. */
export type Outcome = "taken" | "refused" | "later";

interface Options<M> {
  /** The beginning of the keys in the device's storage. */
  prefix: string;
  /** At most this many wait; beyond it `expendable` goes first, else the oldest. */
  maxWaiting: number;
  /** At most this many are sent at once. */
  maxBatch: number;
  expendable?: (message: M) => boolean;
  send: (messages: M[]) => Promise<Outcome>;
  isOnline: () => boolean;
  /** Calls back after a time; returns how to prevent it. */
  schedule: (task: () => void, ms: number) => () => void;
}

/** A queue of messages that survives a closed page. */
export class Outbox<M extends { id: string }> {
  private readonly waiting = new Map<string, M>();
  private pause = PAUSE_MS;
  private cancel: (() => void) | undefined;
  private sending: Promise<void> | undefined;
  /** Messages of a refused batch that are sent one by one, so that one wrong message takes no other with it. */
  private suspects = 0;

  constructor(private readonly options: Options<M>) {
    for (const key of storage.keys(options.prefix)) {
      const message = storage.getJson<M>(key);
      if (message?.id) this.waiting.set(message.id, message);
      else storage.remove(key);
    }
    if (this.waiting.size) this.later();
  }

  get size(): number {
    return this.waiting.size;
  }

  add(message: M): void {
    const { maxWaiting, expendable, prefix } = this.options;
    if (this.waiting.size >= maxWaiting) {
      const all = [...this.waiting.values()];
      this.drop(((expendable && all.find(expendable)) ?? all[0]!).id);
    }
    this.waiting.set(message.id, message);
    storage.set(prefix + message.id, JSON.stringify(message));
    this.later();
  }

  /** The newest messages, for a page that is being closed. No answer can be read then, so they go on waiting. */
  newest(): M[] {
    return [...this.waiting.values()].slice(-this.options.maxBatch);
  }

  /** Sends what waits, batch after batch, until one has to wait. */
  async flush(): Promise<void> {
    this.cancel?.();
    this.cancel = undefined;
    if (!this.options.isOnline()) return;
    this.sending ??= this.sendAll().finally(() => (this.sending = undefined));
    await this.sending;
  }

  private async sendAll(): Promise<void> {
    while (this.waiting.size) {
      const batch = [...this.waiting.values()].slice(0, this.suspects ? 1 : this.options.maxBatch);
      const outcome = await this.options.send(batch);
      if (outcome === "later") {
        this.pause = Math.min(MAX_PAUSE_MS, this.pause * 2);
        this.later();
        return;
      }
      this.pause = PAUSE_MS;
      if (outcome === "refused" && batch.length > 1) {
        this.suspects = batch.length;
        continue;
      }
      batch.forEach((message) => this.drop(message.id));
      this.suspects = Math.max(0, this.suspects - 1);
    }
  }

  private drop(id: string): void {
    this.waiting.delete(id);
    storage.remove(this.options.prefix + id);
  }

  private later(): void {
    this.cancel ??= this.options.schedule(() => void this.flush(), this.pause);
  }
}
