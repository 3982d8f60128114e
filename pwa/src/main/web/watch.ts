// What a viewer watched on a lesson's own page, reported as the feed reports it.
import { recordEngagement, type Kind } from "./lib/engagements";

/** A watch is reported this often while the clip plays. */
const REPORT_MS = 10_000;
/** A longer gap between two events of the browser is sleep, not watching. */
const MAX_STEP_MS = 1_500;

const video = document.querySelector<HTMLVideoElement>("#player");
const work = document.querySelector<HTMLElement>("[data-watched]")?.dataset.watched;
let watchedMs = 0;
let reportedMs = 0;
let tickAt = 0;
let started = false;
let completed = false;

function record(kind: Kind): void {
  if (!video || !work) return;
  reportedMs = watchedMs;
  recordEngagement({ work, kind, positionMs: video.currentTime * 1000, watchedMs });
}

function tick(): void {
  const now = performance.now();
  if (tickAt && !video?.paused) watchedMs += Math.min(MAX_STEP_MS, now - tickAt);
  tickAt = video?.paused ? 0 : now;
  if (watchedMs - reportedMs >= REPORT_MS) record("watch");
}

function pause(): void {
  tickAt = 0;
  if (watchedMs > reportedMs) record("watch");
}

video?.addEventListener("playing", () => {
  tickAt = performance.now();
  if (!started) record("start");
  started = true;
});
video?.addEventListener("timeupdate", tick);
video?.addEventListener("pause", pause);
video?.addEventListener("ended", () => {
  tick();
  if (!completed) record("complete");
  completed = true;
});
addEventListener("pagehide", pause);
