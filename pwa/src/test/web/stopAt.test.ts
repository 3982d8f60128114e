import assert from "node:assert/strict";
import { test } from "node:test";
import { stopAt } from "../../main/web/feed/stopAt";

/** A clip that plays: the part of a `<video>` that the pause needs. */
class Clip extends EventTarget {
  currentTime = 0;
  seeking = false;
  paused = false;

  at(...seconds: number[]): void {
    for (const each of seconds) {
      this.currentTime = each;
      this.dispatchEvent(new Event("timeupdate"));
    }
  }
}

function stopped(play: (clip: Clip) => void): number {
  const clip = new Clip();
  let stops = 0;
  stopAt(clip as unknown as HTMLVideoElement, 2_000, () => stops++);
  play(clip);
  return stops;
}

test("stops once when the clip passes the moment", () => {
  assert.equal(stopped((clip) => clip.at(0.2, 1.9, 2.1, 2.4)), 1);
  assert.equal(stopped((clip) => clip.at(1.9, 2.1, 0, 1.9, 2.1)), 1);
});

test("does not stop before the moment", () => {
  assert.equal(stopped((clip) => clip.at(0.5, 1, 1.5, 1.99)), 0);
});

test("a jump over the moment is not playing", () => {
  assert.equal(stopped((clip) => clip.at(0.5, 6, 6.2)), 0);
  assert.equal(stopped((clip) => ((clip.seeking = true), clip.at(1.9, 2.1))), 0);
});

test("after a jump back it still stops", () => {
  assert.equal(stopped((clip) => clip.at(0.5, 6, 1.5, 2)), 1);
});

test("a clip that is paused does not pass it", () => {
  assert.equal(stopped((clip) => (clip.at(1.9), (clip.paused = true), clip.at(2.1))), 0);
});
