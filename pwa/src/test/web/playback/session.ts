// Plays the cards of one viewer over one link, in steps of time, with the policy of the client or with that of an oracle.
import { nextFile, paceFor, prefetchBytes, smallerFile } from "../../../main/web/lib/ahead";
import { AFTER_BLOCK_BYTES, BLOCK_BYTES, inBlocks, type LinkState, type Pace, type Rendition, startFile } from "../../../main/web/lib/playback";
import { Throughput } from "../../../main/web/lib/throughput";
import type { SimulatedClip } from "./clips";
import type { Link, Visit } from "./traces";

const STEP_S = 0.05;
/** The policy decides this often. */
const DECISION_S = 0.25;
/** The index of a file. */
const INDEX_BYTES = 9_000;
/** After a stall more is sent ahead for this time. */
const SHAKY_S = 120;
/** Key pictures are this far apart. */
const KEY_PICTURE_S = 6;
/** What a decoder wants ahead before it starts, or goes on. */
const PREROLL_S = 0.5;
/** A transfer of unknown end is measured over this time. */
const WINDOW_S = 1;

export interface Outcome {
  fetched: number;
  shown: number;
  watchedS: number;
  stalledS: number;
  /** From the swipe to the first picture, for each card. */
  waitsS: number[];
  /** Watched seconds, weighted by the sharpness of what was seen. */
  quality: number;
}

/** Twice the lines are one step more; 144p is one step. */
export const sharpness = (rung: number) => Math.log2(rung / 72);

/** A file as it is on the device: its first bytes, and what of it was shown. */
interface Stored {
  clip: SimulatedClip;
  file: Rendition;
  /** The end of what has arrived. */
  received: number;
  /** Where the seconds that were shown begin, and how far they go. */
  shownFromS: number;
  shownS: number;
  /** The bytes before the first that was asked for. */
  skipped: number;
}

/** Bytes that arrive: from an offset of the file to another. */
interface Transfer {
  stored: Stored;
  from: number;
  to: number;
  askedAt: number;
  /** Undefined where the server sends at full speed. */
  pace: Pace | undefined;
  windowAt: number;
  windowBytes: number;
  limited: boolean;
}

const mediaRate = (file: Rendition, clip: SimulatedClip) => Math.max(1, file.bytes - INDEX_BYTES) / clip.durationS;
/** The position up to which the decoder can play what has arrived: complete blocks only. */
function playableS({ clip, file, received }: Stored): number {
  const usable = received >= file.bytes ? file.bytes : Math.floor(Math.max(0, received - AFTER_BLOCK_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
  return Math.max(0, Math.min(clip.durationS, (usable - INDEX_BYTES) / mediaRate(file, clip)));
}

/** What the server has let go of a paced transfer. After a head the clip is still at its start, else it goes on where the transfer begins. */
function sentBytes({ clip, file }: Stored, from: number, elapsedS: number, pace: Pace): number {
  const begin = from % BLOCK_BYTES === AFTER_BLOCK_BYTES ? INDEX_BYTES : Math.max(INDEX_BYTES, from);
  const needed = begin + mediaRate(file, clip) * (pace.aheadS + Math.max(0, elapsedS) * pace.rate);
  return Math.min(file.bytes, Math.max(from, inBlocks(needed)));
}

export class Session {
  private at = 0;
  private readonly stored = new Map<string, Stored>();
  private main: Transfer | undefined;
  private ahead: Transfer | undefined;
  private readonly history: { watchedS: number; durationS: number }[] = [];
  private stalledAt: number | undefined;
  private shown: Stored | undefined;
  private readonly throughput = new Throughput();
  readonly outcome: Outcome = { fetched: 0, shown: 0, watchedS: 0, stalledS: 0, waitsS: [], quality: 0 };

  constructor(
    private readonly link: Link,
    private readonly clips: readonly SimulatedClip[],
    private readonly framePixels: number,
  ) {}

  /** Goes through the cards until the trace ends. */
  run(visits: readonly Visit[]): Outcome {
    let card = 0;
    for (const visit of visits) {
      if (this.at + 40 >= this.link.kbps.length) break;
      this.view(card, visit.share, visit.pauseS);
      if (visit.back && card > 0) this.view(card - 1, 0.2, 0);
      card++;
    }
    for (const { clip, file, received, skipped, shownFromS, shownS } of this.stored.values()) {
      const fetched = received - skipped;
      this.outcome.fetched += fetched;
      if (shownS > shownFromS) this.outcome.shown += Math.min(fetched, INDEX_BYTES + (shownS - shownFromS) * mediaRate(file, clip));
    }
    return this.outcome;
  }

  private view(card: number, share: number, pauseS: number): void {
    const clip = this.clipOf(card);
    const want = clip.durationS * share;
    const shownAt = this.at;
    if (this.ahead && this.ahead.stored !== this.fileOf(card)) this.ahead = undefined;
    let stored = this.fileOf(card) ?? this.store(card, clip, startFile(clip.files, clip.durationS, this.state(), this.framePixels)!);
    this.shown = stored;
    this.request(stored);
    let position = 0;
    let playing = false;
    let started = false;
    let nextDecision = 0;
    while (position < want - 1e-9 && this.at < this.link.kbps.length - 1) {
      if (this.at >= nextDecision) {
        nextDecision = this.at + DECISION_S;
        const progress = this.progress(stored, clip, position);
        const smaller = started ? smallerFile(clip.files, stored.file, clip.durationS, progress, this.state()) : undefined;
        if (smaller) {
          this.abort();
          stored = this.store(card, clip, smaller);
          // The new file begins at a key picture, not at its start: what lies before is not fetched.
          stored.shownFromS = Math.max(0, position - KEY_PICTURE_S / 2);
          stored.shownS = stored.shownFromS;
          stored.skipped = stored.shownFromS * mediaRate(smaller, clip);
          stored.received = stored.skipped;
          this.shown = stored;
          this.request(stored);
          playing = false;
        }
        this.prefetch(card, stored, clip, position);
      }
      this.step();
      const ready = playableS(stored);
      if (playing && ready <= position + 1e-9 && ready < clip.durationS) {
        playing = false;
        this.stalledAt = this.at;
      }
      if (!playing && (ready >= Math.min(clip.durationS, position + PREROLL_S) || ready >= want)) {
        playing = true;
        if (!started) this.outcome.waitsS.push(this.at - shownAt);
        started = true;
      }
      if (playing) {
        const moved = Math.min(STEP_S, ready - position, want - position);
        position += moved;
        stored.shownS = Math.max(stored.shownS, position);
        this.outcome.watchedS += moved;
        this.outcome.quality += moved * sharpness(stored.file.rung);
      } else if (started) this.outcome.stalledS += STEP_S;
    }
    this.history.push({ watchedS: position, durationS: clip.durationS });
    const until = this.at + pauseS;
    while (this.at < until && this.at < this.link.kbps.length - 1) {
      this.prefetch(card, stored, clip, position);
      this.step();
    }
    this.abort();
  }

  private prefetch(card: number, shown: Stored, clip: SimulatedClip, position: number): void {
    if (this.ahead || this.fileOf(card + 1)) return;
    const next = this.clipOf(card + 1);
    const file = nextFile(next.files, next.durationS, this.state(), this.framePixels, this.history)!;
    const bytes = prefetchBytes(file, next.durationS, shown.file, clip.durationS, this.progress(shown, clip, position), this.state());
    if (bytes > 0) this.ahead = this.transfer(this.store(card + 1, next, file), bytes);
  }

  private progress(stored: Stored, clip: SimulatedClip, position: number) {
    return { bufferedS: playableS(stored) - position, remainingS: clip.durationS - position, complete: stored.received >= stored.file.bytes };
  }

  private shaky(): boolean {
    return this.stalledAt !== undefined && this.at - this.stalledAt < SHAKY_S;
  }

  private state(): LinkState {
    const { model } = this.link;
    return { kbps: this.throughput.kbps, measured: this.throughput.measured, latencyMs: this.throughput.latencyMs, savesData: model.savesData === true, is2g: model.is2g === true };
  }

  private clipOf(card: number): SimulatedClip {
    return this.clips[card % this.clips.length]!;
  }

  /** The file of a card that is being used, if one was chosen before. */
  private fileOf(card: number): Stored | undefined {
    return this.stored.get(`${card}`);
  }

  private store(card: number, clip: SimulatedClip, file: Rendition): Stored {
    const before = this.stored.get(`${card}`);
    if (before) this.stored.set(`${card}:${before.file.rung}`, before);
    const stored = { clip, file, received: 0, shownFromS: 0, shownS: 0, skipped: 0 };
    this.stored.set(`${card}`, stored);
    return stored;
  }

  private transfer(stored: Stored, to: number, pace?: Pace): Transfer {
    return { stored, from: stored.received, to, askedAt: this.at, pace, windowAt: -1, windowBytes: 0, limited: true };
  }

  /** Asks for the rest of a file: at once, or when its head that is on the way has arrived. */
  private request(stored: Stored): void {
    if (this.ahead?.stored === stored) return;
    if (stored.received < stored.file.bytes) this.main = this.transfer(stored, stored.file.bytes, paceFor(this.history, this.shaky()));
  }

  /** Ends the transfer of the shown clip. What is on its way arrives for nothing. */
  private abort(): void {
    const { main } = this;
    this.main = undefined;
    if (!main) return;
    const latencyS = this.link.model.latencyMs / 1000;
    const allowed = this.allowed(main) - main.stored.received;
    if (this.at - main.askedAt > latencyS) this.outcome.fetched += Math.max(0, Math.min(allowed, (this.rate() * latencyS) / 2));
  }

  private rate(): number {
    return this.link.kbps[Math.min(this.link.kbps.length - 1, Math.floor(this.at))]! * 125;
  }

  private allowed({ stored, from, to, askedAt, pace }: Transfer): number {
    return pace ? Math.min(to, sentBytes(stored, from, this.at - askedAt - this.link.model.latencyMs / 1000, pace)) : to;
  }

  private step(): void {
    const bytes = this.rate() * STEP_S;
    const wanting = [this.main, this.ahead].filter((each): each is Transfer => each !== undefined && this.at - each.askedAt >= this.link.model.latencyMs / 1000);
    const wants = wanting.map((each) => Math.max(0, this.allowed(each) - each.stored.received));
    let left = bytes;
    let open = wants.filter((want) => want > 0).length;
    wanting.forEach((each, i) => {
      const got = Math.min(wants[i]!, left / Math.max(1, open));
      if (wants[i]! > 0) open--;
      left -= got;
      each.stored.received += got;
      this.measure(each, got);
    });
    this.at += STEP_S;
    if (this.main && this.main.stored.received >= this.main.to - 1e-6) this.main = this.finish(this.main);
    if (this.ahead && this.ahead.stored.received >= this.ahead.to - 1e-6) {
      const { stored } = this.ahead;
      this.ahead = this.finish(this.ahead);
      if (this.shown === stored) this.request(stored);
    }
  }

  private measure(transfer: Transfer, got: number): void {
    if (transfer.windowAt < 0) transfer.windowAt = this.at;
    transfer.windowBytes += got;
    const waits = this.allowed(transfer) - transfer.stored.received <= 1e-6 && transfer.stored.received < transfer.to - 1e-6;
    const ms = (this.at + STEP_S - transfer.windowAt) * 1000;
    if (waits || ms >= WINDOW_S * 1000) {
      if (transfer.limited) this.throughput.add(transfer.windowBytes, ms, this.link.model.latencyMs);
      transfer.windowAt = this.at + STEP_S;
      transfer.windowBytes = 0;
      transfer.limited = !waits;
    }
  }

  private finish(transfer: Transfer): undefined {
    const ms = (this.at - transfer.windowAt) * 1000;
    if (transfer.limited) this.throughput.add(transfer.windowBytes, ms, this.link.model.latencyMs);
    return undefined;
  }
}
