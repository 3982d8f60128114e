// The moment of a thinking pause.

/** Two reports of the time that are further apart lie around a jump. */
const MAX_STEP_S = 1.5;

/** Calls `stop` when the clip passes a moment by playing, once. */
export function stopAt(video: HTMLVideoElement, ms: number, stop: () => void): void {
  let before = 0;
  const check = () => {
    const now = video.currentTime;
    const passes = !video.seeking && !video.paused && before < ms / 1000 && now >= ms / 1000 && now - before < MAX_STEP_S;
    before = now;
    if (!passes) return;
    video.removeEventListener("timeupdate", check);
    stop();
  };
  video.addEventListener("timeupdate", check);
}
