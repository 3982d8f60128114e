// One clip's <video>: the file it plays, its captions, how much of it was watched and the data it used.
import { addDataUse } from "../lib/dataUse";
import { type Kind, recordEngagement } from "../lib/engagements";
import { measure, type Quality, quality, variantFor } from "../lib/link";
import type { Variant } from "../lib/rung";
import type { CaptionTrack, Card } from "./card";

/** A watch is reported this often while the clip plays. */
const REPORT_MS = 10_000;
/** Leaving a clip before this share of it is a skip. */
const SKIP_SHARE = 0.25;
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

export class Player {
  readonly video: HTMLVideoElement;
  variant: Variant | undefined;
  private readonly watch: Watch;
  onCue: (text: string) => void = () => {};
  onTranscript: (lines: TranscriptLine[]) => void = () => {};
  private tickAt = 0;
  private countedBytes = 0;
  private rateAt = 0;
  private rateBytes = 0;
  private captionSrc = "";
  /** The quality for which the file was chosen. The server chooses that of the first card without knowing it. */
  private quality: Quality = "auto";

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
    on("progress", () => this.arrived());
    on("loadstart", () => {
      this.rateAt = performance.now();
      this.rateBytes = 0;
    });
    on("suspend", () => {
      this.arrived();
      this.rateAt = 0;
    });
    if (existing && !existing.paused) this.playing();
  }

  /** Gives the video its file. `metadata` loads no more than its head. */
  load(preload: "auto" | "metadata"): void {
    const { video } = this;
    if (!video.poster) video.poster = this.card.poster;
    if (video.preload !== "auto") video.preload = preload;
    if (video.currentSrc || video.src || video.querySelector("source")) {
      if (this.quality !== quality()) this.applyQuality();
      return;
    }
    this.quality = quality();
    this.variant = variantFor(this.card);
    this.countedBytes = 0;
    if (this.variant) video.src = this.variant.src;
  }

  /** Changes to the file of the quality that is chosen now, at the same time of the clip. */
  applyQuality(): void {
    const { video } = this;
    this.quality = quality();
    const chosen = variantFor(this.card);
    if (!chosen || chosen.src === this.variant?.src) return;
    const at = video.currentTime;
    const plays = !video.paused;
    video.querySelectorAll("source").forEach((each) => each.remove());
    this.variant = chosen;
    this.countedBytes = 0;
    video.src = chosen.src;
    video.addEventListener(
      "loadedmetadata",
      () => {
        video.currentTime = at;
        if (plays) void video.play().catch(() => {});
      },
      { once: true },
    );
  }

  /** Releases the memory and the connection of a clip that is far away. */
  unload(): void {
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
    recordEngagement({ impression: this.card.impression, work: this.card.work, kind, positionMs: this.video.currentTime * 1000, watchedMs: this.watch.watchedMs });
  }

  /** Stops the clip, because another card is shown. */
  leave(): void {
    this.video.pause();
    this.report();
    const { watch } = this;
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

  private arrived(): void {
    const { video, variant } = this;
    if (!variant || !video.duration) return;
    let seconds = 0;
    for (let i = 0; i < video.buffered.length; i++) seconds += video.buffered.end(i) - video.buffered.start(i);
    const bytes = Math.min(1, seconds / video.duration) * variant.bytes;
    addDataUse(bytes - this.countedBytes);
    this.countedBytes = Math.max(this.countedBytes, bytes);
    const now = performance.now();
    if (this.rateAt) measure(bytes - this.rateBytes, now - this.rateAt);
    this.rateAt = video.networkState === HTMLMediaElement.NETWORK_LOADING ? now : 0;
    this.rateBytes = bytes;
  }
}

const cuesOf = (cues: TextTrackCueList | null) => Array.from(cues ?? []) as VTTCue[];
const plain = (cue: VTTCue) => cue.getCueAsHTML().textContent ?? "";
