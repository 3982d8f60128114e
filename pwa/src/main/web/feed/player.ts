// One clip's <video>: the file it plays, its captions, how much of it was watched and the data it used.
import type { Kind } from "../lib/engagements";
import type { Progress } from "../lib/ahead";
import { measure, type Quality, quality, setFramePixels, variantFor } from "../lib/link";
import { AFTER_BLOCK_BYTES, BLOCK_BYTES, DEFAULT_PACE, HELD, type Pace } from "../lib/playback";
import type { Variant } from "../lib/rung";
import type { CaptionTrack, Card } from "./card";
import { countFile, record, reopenFile } from "./later";

/** A watch is reported this often while the clip plays. */
const REPORT_MS = 10_000;
/** Leaving a clip before this share of it is a skip. */
const SKIP_SHARE = 0.25;
/** A clip that was left gives up its transfer after the swipe, so that its picture stays until it is out of sight. */
const PARK_MS = 300;
/** A clip that was opened because a swipe began is released after this time, if the swipe did not reach it. */
const PREPARED_MS = 1_500;
/** With less for the decoder a clip waits for the link, and not for the processor. */
const STARVED_S = 1.5;
/** After a stall more is sent ahead for this time. */
const SHAKY_MS = 120_000;
/** A change of the file shows what it does within this time. */
const CHANGE_MS = 5_000;
/** A moment that is this close behind what has arrived is reached by waiting. */
const NEAR_S = 1.5;
/** A longer gap between two events of the browser is sleep, not watching. */
const MAX_STEP_MS = 1_500;

export interface TranscriptLine {
  time: number;
  text: string;
}

/** How much of one impression was watched. It outlives the card's `<video>`, so that coming back adds to it. */
interface Watch {
  watchedMs: number;
  reportedMs: number;
  started: boolean;
  completed: boolean;
  skipped: boolean;
}

const watches = new Map<string, Watch>();

function watchOf(impression: string): Watch {
  const watch = watches.get(impression) ?? { watchedMs: 0, reportedMs: 0, started: false, completed: false, skipped: false };
  watches.set(impression, watch);
  return watch;
}

/** What the viewer did with the cards before. */
const history: { watchedS: number; durationS: number }[] = [];
let stalledAt = -Infinity;
/** What is loaded when the first clip plays. */
let ahead: typeof import("./ahead") | undefined;
/** The card that is shown, and the one after it. */
let shown: Player | undefined;
let next: Player | undefined;
let shownAt = 0;
let scrolledTo = 0;

// A swipe that begins opens the clip that it will bring.
document.addEventListener(
  "scroll",
  ({ target }) => {
    if (!(target instanceof HTMLElement) || target.id !== "main") return;
    // The end of the swipe that brought the shown clip is not the beginning of another.
    if (target.scrollTop > scrolledTo && performance.now() - shownAt > PREPARED_MS) next?.prepare();
    scrolledTo = target.scrollTop;
  },
  { capture: true, passive: true },
);

export class Player {
  readonly video: HTMLVideoElement;
  variant: Variant | undefined;
  /** Whether the card asks for a guess first. Its poster may show the answer: the first picture of the clip takes its place. */
  waits = false;
  private readonly watch: Watch;
  onCue: (text: string) => void = () => {};
  onTranscript: (lines: TranscriptLine[]) => void = () => {};
  private tickAt = 0;
  private rateAt = 0;
  private rateBytes = 0;
  private captionSrc = "";
  /** The quality for which the file was chosen. The server chooses that of the first card without knowing it. */
  private quality: Quality = "auto";
  private pace: Pace | undefined;
  private changedAt = -Infinity;
  private waiting = false;
  /** Gives up the head that is being fetched, or was. */
  private giveUpHead: (() => void) | undefined;
  private hasHead = false;
  private parking = 0;
  /** The moment at which the file was opened, or released. */
  private resumeAt = 0;

  /** Takes over a `<video>` that already plays (the first card, drawn by the server), or makes one that loads nothing yet. */
  constructor(
    readonly card: Card,
    existing?: HTMLVideoElement,
  ) {
    this.watch = watchOf(card.impression);
    this.video = existing ?? document.createElement("video");
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.setAttribute("aria-label", card.title.text);
    if (existing) this.variant = card.variants.find((each) => existing.currentSrc.endsWith(each.src)) ?? card.variants[0];
    else this.video.preload = "none";
    const on = (event: string, listener: () => void) => this.video.addEventListener(event, listener);
    on("playing", () => this.playing());
    on("timeupdate", () => this.tick());
    on("pause", () => (this.tickAt = 0));
    on("ended", () => this.complete());
    on("seeking", () => this.jump());
    on("waiting", () => this.starve());
    for (const event of ["progress", "suspend", "timeupdate"]) on(event, () => this.arrived());
    on("loadstart", () => (this.rateAt = 0));
    if (existing && !existing.paused) this.playing();
  }

  /** Gives the video its file, or, with `metadata`, makes this the next clip: its head is fetched when the shown one can spare the link. */
  load(preload: "auto" | "metadata"): void {
    const { video } = this;
    if (!this.waits && !video.poster) video.poster = this.card.poster;
    if (preload === "metadata") {
      next = this;
      return shown?.spare();
    }
    clearTimeout(this.parking);
    if (shown !== this) shownAt = performance.now();
    shown = this;
    if (next === this) next = undefined;
    video.preload = "auto";
    const { clientWidth, clientHeight } = video;
    const { width, height } = this.card;
    setFramePixels(Math.min(width, height) * Math.min(clientWidth / width, clientHeight / height) * devicePixelRatio);
    // `currentSrc` stays when a file is released.
    if (video.src || video.querySelector("source")) {
      if (this.quality !== quality()) this.applyQuality();
      else if (this.pace === HELD && !this.waits) this.open(this.variant!, this.resumeAt);
      return;
    }
    const fetched = this.giveUpHead && this.quality === quality() ? this.variant : undefined;
    this.quality = quality();
    this.variant = fetched ?? variantFor(this.card);
    if (this.variant) this.open(this.variant, this.resumeAt);
  }

  /** Opens a clip whose head is here before it is shown. */
  prepare(): void {
    const { video, variant } = this;
    if (!this.hasHead || !variant || video.src || this.quality !== quality()) return;
    video.preload = "auto";
    this.open(variant, this.resumeAt);
    this.parking = setTimeout(() => this.release(this.resumeAt), PREPARED_MS);
  }

  /** Changes to the file of the quality that is chosen now, at the same time of the clip. */
  applyQuality(): void {
    this.quality = quality();
    const chosen = variantFor(this.card);
    if (chosen && chosen.src !== this.variant?.src) this.open(chosen, this.video.currentTime);
  }

  /** The viewer jumps. To a moment that has not arrived the browser would wait for the transfer that goes on at the clip's own pace. */
  private jump(): void {
    const { video, variant } = this;
    const at = video.currentTime;
    this.tellPace(at);
    if (!variant || at === this.resumeAt) return;
    for (let i = 0; i < video.buffered.length; i++) {
      if (video.buffered.start(i) <= at && at <= video.buffered.end(i) + NEAR_S) return;
    }
    this.open(variant, at);
  }

  /** Opens the file again where it is, after its link was lost. */
  reopen(): void {
    if (this.variant) this.open(this.variant, this.video.currentTime);
  }

  private open(variant: Variant, at: number): void {
    const { video } = this;
    const plays = !video.paused;
    this.changedAt = performance.now();
    const isShaky = performance.now() - stalledAt < SHAKY_MS;
    this.pace = this.waits && !isShaky ? HELD : (ahead?.paceFor(history, isShaky) ?? DEFAULT_PACE);
    this.tellPace(at);
    video.querySelectorAll("source").forEach((each) => each.remove());
    this.variant = variant;
    this.waiting = false;
    this.resumeAt = at;
    reopenFile(variant.src);
    video.src = variant.src;
    if (!at && !plays) return;
    const resume = () => {
      if (at) video.currentTime = at;
      if (plays) void video.play().catch(() => {});
    };
    video.addEventListener("loadedmetadata", resume, { once: true });
  }

  /** Tells the server how fast to send what the `<video>` asks for next, and from which moment it plays. */
  private tellPace(at: number): void {
    const { aheadS, rate } = this.pace ?? DEFAULT_PACE;
    document.cookie = `pace=${aheadS}x${rate * Math.max(1, this.video.playbackRate)}@${at.toFixed(1)}; path=/m; samesite=lax`;
  }

  /** Releases the memory and the connection of a clip that is far away. */
  unload(): void {
    this.giveUpHead?.();
    this.giveUpHead = undefined;
    this.hasHead = false;
    if (next === this) next = undefined;
    if (shown === this) shown = undefined;
    const { currentTime, ended } = this.video;
    this.release(ended ? 0 : currentTime || this.resumeAt);
  }

  private release(resumeAt: number): void {
    clearTimeout(this.parking);
    this.arrived();
    this.resumeAt = resumeAt;
    this.video.pause();
    this.video.removeAttribute("src");
    this.video.querySelectorAll("source, track").forEach((each) => each.remove());
    this.video.preload = "none";
    this.captionSrc = "";
    this.video.load();
  }

  setCaption(chosen: CaptionTrack | undefined): void {
    if (this.captionSrc === (chosen?.src ?? "")) return;
    this.captionSrc = chosen?.src ?? "";
    this.video.querySelectorAll("track").forEach((each) => each.remove());
    this.onCue("");
    if (!chosen) return;
    const track = document.createElement("track");
    track.kind = "captions";
    track.src = chosen.src;
    track.srclang = chosen.lang;
    track.addEventListener("load", () => this.onTranscript(cuesOf(track.track.cues).map((cue) => ({ time: cue.startTime, text: plain(cue) }))));
    track.track.addEventListener("cuechange", () => this.onCue(cuesOf(track.track.activeCues).map(plain).join("\n")));
    this.video.append(track);
    track.track.mode = "hidden";
  }

  record(kind: Kind): void {
    record({ impression: this.card.impression, work: this.card.work, kind, positionMs: this.video.currentTime * 1000, watchedMs: this.watch.watchedMs });
  }

  /** Stops the clip, because another card is shown. What has not arrived of it by then is not loaded. */
  leave(): void {
    this.video.pause();
    this.report();
    const { watch } = this;
    history.push({ watchedS: watch.watchedMs / 1000, durationS: this.card.durationMs / 1000 });
    clearTimeout(this.parking);
    this.parking = setTimeout(() => !this.progress().complete && this.release(this.video.currentTime), PARK_MS);
    if (!watch.started || watch.completed || watch.skipped || watch.watchedMs >= this.card.durationMs * SKIP_SHARE) return;
    watch.skipped = true;
    this.record("skip");
  }

  /** Reports how much was watched, if more than before. */
  report(): void {
    if (this.watch.watchedMs <= this.watch.reportedMs) return;
    this.watch.reportedMs = this.watch.watchedMs;
    this.record("watch");
  }

  private playing(): void {
    this.tickAt = performance.now();
    this.waiting = false;
    if (!ahead) void import("./parts").then((parts) => (ahead = parts)).catch(() => {});
    if (this.watch.started) return;
    this.watch.started = true;
    this.record("start");
  }

  private tick(): void {
    const now = performance.now();
    if (!this.video.paused && this.tickAt) this.watch.watchedMs += Math.min(MAX_STEP_MS, now - this.tickAt);
    this.tickAt = this.video.paused ? 0 : now;
    if (this.watch.watchedMs - this.watch.reportedMs >= REPORT_MS) this.report();
  }

  private complete(): void {
    this.report();
    if (this.watch.completed) return;
    this.watch.completed = true;
    this.record("complete");
  }

  private get arrivedBytes(): number {
    const { video, variant } = this;
    if (!variant || !video.duration) return 0;
    let seconds = 0;
    for (let i = 0; i < video.buffered.length; i++) seconds += video.buffered.end(i) - video.buffered.start(i);
    return Math.min(1, seconds / video.duration) * variant.bytes;
  }

  private progress(): Progress {
    const { video, variant } = this;
    const at = video.currentTime;
    let end = at;
    for (let i = 0; i < video.buffered.length; i++) if (video.buffered.start(i) <= at + 0.1) end = Math.max(end, video.buffered.end(i));
    return { bufferedS: end - at, remainingS: this.card.durationMs / 1000 - at, complete: this.arrivedBytes >= (variant?.bytes ?? Infinity) - 1 };
  }

  private arrived(): void {
    const bytes = this.arrivedBytes;
    if (!this.variant || !bytes) return;
    countFile(this.variant.src, bytes);
    // Of what the server sends at its own pace nothing is measured: only its first block, and what a clip waits for.
    const now = performance.now();
    const fresh = bytes - this.rateBytes;
    if (fresh && (this.waiting || bytes < BLOCK_BYTES) && this.rateAt) measure(fresh, now - this.rateAt);
    if (fresh || !this.rateAt) {
      this.rateAt = now;
      this.rateBytes = bytes;
    }
    this.spare();
  }

  /** Lets the head of the next clip be fetched, if this one can spare the link. */
  private spare(): void {
    const clip = next;
    if (!clip || shown !== this || !this.variant || clip.giveUpHead) return;
    const head = ahead?.headOf(clip.card, clip.waits, this.card, this.variant, this.progress(), history);
    if (!head) return;
    clip.variant = head.file;
    clip.quality = quality();
    if (ahead!.canFetchHead) clip.giveUpHead = ahead!.fetchHead(head.file.src, head.bytes, () => (clip.hasHead = true));
    else {
      clip.giveUpHead = () => {};
      clip.video.preload = "metadata";
      clip.open(head.file, 0);
    }
  }

  /** Handles a stall: the server then sends more ahead, or the clip continues with a smaller file. */
  private starve(): void {
    const { video, variant } = this;
    if (!variant || !this.watch.started || video.seeking || video.currentTime < this.resumeAt + 0.3 || this.progress().complete) return;
    const decodable = Math.floor(Math.max(0, this.arrivedBytes - AFTER_BLOCK_BYTES) / BLOCK_BYTES) * BLOCK_BYTES;
    if ((decodable / variant.bytes) * video.duration - video.currentTime > STARVED_S) return;
    this.waiting = true;
    stalledAt = performance.now();
    if (stalledAt - this.changedAt < CHANGE_MS) return;
    const file = ahead?.fileAfterStall(this.card, variant, this.progress(), video.playbackRate);
    if (file) this.open(file, video.currentTime);
  }
}

const cuesOf = (cues: TextTrackCueList | null) => Array.from(cues ?? []) as VTTCue[];
const plain = (cue: VTTCue) => cue.getCueAsHTML().textContent ?? "";
