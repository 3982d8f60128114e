// Saves a draft: at once on the device, on the server after a pause, and never over a version that was saved elsewhere.
import * as storage from "../lib/storage";

export const PAUSE_MS = 1_000;
export const RETRY_MS = 8_000;

/** The answer of the server to a version. */
export type SaveResult = { version: number } | { conflict: true } | { refused: string } | { failed: string };

export type SaveState = { is: "saved"; at: Date | null } | { is: "saving" } | { is: "waiting"; why: string } | { is: "conflict" } | { is: "refused"; why: string };

interface Versioned {
  version: number;
}

interface Options<D extends Versioned> {
  /** The key in the device's storage. */
  key: string;
  save: (draft: D) => Promise<SaveResult>;
  /** Calls back after a time; returns how to prevent it. */
  schedule: (task: () => void, ms: number) => () => void;
  /** Called when the draft or the state changed. */
  onChange: () => void;
  /** Takes what the server knows better into a draft that was kept on the device. */
  refresh: (kept: D, server: D) => D;
}

export class DraftSaver<D extends Versioned> {
  draft: D;
  state: SaveState = { is: "saved", at: null };
  private dirty: boolean;
  private cancel: (() => void) | undefined;
  private saving: Promise<boolean> | undefined;

  constructor(
    server: D,
    private readonly options: Options<D>,
  ) {
    const kept = storage.getJson<D>(options.key);
    this.dirty = kept?.version === server.version;
    this.draft = kept && this.dirty ? options.refresh(kept, server) : server;
    if (this.dirty) this.later(PAUSE_MS);
  }

  edit(changed: Partial<D>): void {
    this.dirty = true;
    this.draft = { ...this.draft, ...changed };
    storage.set(this.options.key, JSON.stringify(this.draft));
    if (this.state.is !== "conflict") this.later(PAUSE_MS);
    this.options.onChange();
  }

  /** Takes what the server changed by itself; nothing is to be saved for it. */
  absorb(changed: Partial<D>): void {
    this.draft = { ...this.draft, ...changed };
    this.options.onChange();
  }

  /** Saves what is not saved yet. True when the server has everything. */
  flush(): Promise<boolean> {
    this.cancel?.();
    this.cancel = undefined;
    if (!this.dirty && !this.saving) return Promise.resolve(true);
    this.saving ??= this.run().finally(() => (this.saving = undefined));
    return this.saving;
  }

  /** Ends a conflict: continues from the server's version, with the own content or with the server's. */
  settle(server: D, keepOwn: boolean): void {
    this.draft = keepOwn ? { ...this.draft, version: server.version } : server;
    this.dirty = keepOwn;
    if (keepOwn) this.later(0);
    else storage.remove(this.options.key);
    this.become({ is: "saved", at: null });
  }

  /** Sends what is left when the form closes. */
  close(): void {
    if (this.dirty) void this.flush();
  }

  private async run(): Promise<boolean> {
    while (this.dirty) {
      this.dirty = false;
      this.become({ is: "saving" });
      const result = await this.options.save(this.draft);
      if ("version" in result) {
        this.draft = { ...this.draft, version: result.version };
        continue;
      }
      this.dirty = true;
      if ("failed" in result) this.later(RETRY_MS);
      this.become("conflict" in result ? { is: "conflict" } : "refused" in result ? { is: "refused", why: result.refused } : { is: "waiting", why: result.failed });
      return false;
    }
    storage.remove(this.options.key);
    this.become({ is: "saved", at: new Date() });
    return true;
  }

  private later(ms: number): void {
    this.cancel?.();
    this.cancel = this.options.schedule(() => void this.flush(), ms);
  }

  private become(state: SaveState): void {
    this.state = state;
    this.options.onChange();
  }
}
