// The rate of a link, from transfers that went as fast as it allowed.

/** A smaller transfer measures the start of a connection, not its rate, unless it took long. */
const MIN_BYTES = 16_000;
const LONG_MS = 1_000;
/** A shorter transfer counts as this long: a part of it waited in a buffer. */
const MIN_MS = 15;
/** The weight of the newest sample in the mean that follows a change quickly, and in the one that is not misled by a moment. */
const FAST = 0.5;
const SLOW = 0.15;
/** An earlier visit's rate counts as the mean until this much is measured; a place may have changed since. */
const REMEMBERED_SHARE = 0.5;

export class Throughput {
  private fast = 0;
  private slow = 0;
  private latency = 0;
  private samples = 0;

  /** @param rememberedKbps the rate of an earlier visit; 0 where there was none */
  constructor(private readonly rememberedKbps = 0) {}

  /**
   * Takes in a transfer.
   * @param ms from its first byte to its last
   * @param latencyMs from its request to its first byte
   */
  add(bytes: number, ms: number, latencyMs?: number): void {
    if (latencyMs !== undefined) this.latency = this.latency ? this.latency * 0.7 + latencyMs * 0.3 : latencyMs;
    if (bytes < MIN_BYTES && ms < LONG_MS) return;
    const kbps = (bytes * 8) / Math.max(ms, MIN_MS);
    this.samples++;
    // A mean of few samples is their plain mean: the first must not count for ever.
    const weigh = (mean: number, weight: number) => mean + (kbps - mean) * Math.max(weight, 1 / this.samples);
    this.fast = weigh(this.fast, FAST);
    this.slow = weigh(this.slow, SLOW);
  }

  /** The rate to count on, in kbit/s: the lower mean. 0 where nothing is known. */
  get kbps(): number {
    return this.samples ? Math.min(this.fast, this.slow) : this.rememberedKbps * REMEMBERED_SHARE;
  }

  /** Whether this visit has measured anything. */
  get measured(): boolean {
    return this.samples > 0;
  }

  /** From a request to its first byte; 0 where nothing is known. */
  get latencyMs(): number {
    return this.latency;
  }
}
