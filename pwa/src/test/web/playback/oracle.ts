// A player that knows the trace: for each card the sharpest file that starts within a second and never stalls.
import { type Rendition, startBytes } from "../../../main/web/lib/playback";
import type { SimulatedClip } from "./clips";
import { sharpness } from "./session";
import type { Link, Visit } from "./traces";

const STEP_S = 0.05;
const MAX_START_S = 1;
const PREROLL_S = 0.5;

interface Played {
  endAt: number;
  /** When the file had arrived. */
  doneAt: number;
  waitS: number;
  stalledS: number;
}

/** The watched seconds of a session weighted by sharpness, and the seconds. */
export function oracle(link: Link, clips: readonly SimulatedClip[], framePixels: number, visits: readonly Visit[]): { quality: number; watchedS: number } {
  const rate = (at: number) => link.kbps[Math.min(link.kbps.length - 1, Math.floor(at))]! * 125;
  const latencyS = link.model.latencyMs / 1000;
  let at = 0;
  let idleBytes = 0;
  let quality = 0;
  let watchedS = 0;

  const play = (clip: SimulatedClip, file: Rendition, wantS: number): Played => {
    const perS = file.bytes / clip.durationS;
    let received = Math.min(startBytes(file, clip.durationS), idleBytes);
    let now = at;
    let position = 0;
    let playing = false;
    let waitS = -1;
    let stalledS = 0;
    let doneAt = received >= file.bytes ? now : -1;
    while (position < wantS - 1e-9 && now < link.kbps.length - 1) {
      if (now - at >= latencyS) received = Math.min(file.bytes, received + rate(now) * STEP_S);
      now += STEP_S;
      if (doneAt < 0 && received >= file.bytes) doneAt = now;
      const ready = Math.min(clip.durationS, received / perS);
      if (playing && ready <= position) playing = false;
      if (!playing && ready >= Math.min(wantS, position + PREROLL_S)) {
        playing = true;
        if (waitS < 0) waitS = now - at;
      }
      if (playing) position += Math.min(STEP_S, wantS - position, ready - position);
      else if (waitS >= 0) stalledS += STEP_S;
    }
    return { endAt: now, doneAt: doneAt < 0 ? now : doneAt, waitS: waitS < 0 ? now - at : waitS, stalledS };
  };

  const view = (clip: SimulatedClip, share: number, pauseS: number) => {
    const wantS = clip.durationS * share;
    const allowed = link.model.savesData ? clip.files.slice(0, 1) : clip.files.filter((file, i) => i === 0 || file.rung <= framePixels);
    let best: { file: Rendition; played: Played } | undefined;
    for (const file of [...allowed].reverse()) {
      const played = play(clip, file, wantS);
      const better = !best || played.waitS + played.stalledS < best.played.waitS + best.played.stalledS;
      if (better) best = { file, played };
      if (played.stalledS === 0 && played.waitS <= MAX_START_S) break;
    }
    const { file, played } = best!;
    quality += wantS * sharpness(file.rung);
    watchedS += wantS;
    at = played.endAt + pauseS;
    idleBytes = 0;
    if (!link.model.savesData) for (let t = played.doneAt; t < at; t += STEP_S) idleBytes += rate(t) * STEP_S;
  };

  let card = 0;
  for (const visit of visits) {
    if (at + 40 >= link.kbps.length) break;
    view(clips[card % clips.length]!, visit.share, visit.pauseS);
    if (visit.back && card > 0) view(clips[(card - 1) % clips.length]!, 0.2, 0);
    card++;
  }
  return { quality, watchedS };
}
