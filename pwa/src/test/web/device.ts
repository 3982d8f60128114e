// Stands in for the browser: storage with a quota, and a clock that the test moves.

/** Puts an empty storage in the place of `localStorage`. It refuses what goes beyond its quota. */
export function emptyStorage(quota = 100_000): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.keys(this).includes(key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      const used = Object.entries(this).reduce((sum, [name, text]) => sum + (name === key ? 0 : name.length + text.length), 0);
      if (used + key.length + value.length > quota) throw new DOMException("full", "QuotaExceededError");
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  const storage = Object.create(methods) as Storage;
  globalThis.localStorage = storage;
  return storage;
}

/** Tasks that wait for their time. */
export class Schedule {
  private tasks: { run: () => void; ms: number }[] = [];

  readonly schedule = (run: () => void, ms: number) => {
    const task = { run, ms };
    this.tasks.push(task);
    return () => void (this.tasks = this.tasks.filter((each) => each !== task));
  };

  /** The pauses after which the waiting tasks run. */
  get pauses(): number[] {
    return this.tasks.map((each) => each.ms);
  }

  /** Runs what waits, and lets the promises it began settle. */
  async run(): Promise<void> {
    const due = this.tasks;
    this.tasks = [];
    due.forEach((each) => each.run());
    await settled();
  }
}

/** After the promises that are under way. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve));
