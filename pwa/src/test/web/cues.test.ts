import assert from "node:assert/strict";
import { test } from "node:test";
import { changed, type Cue, indexAt, insertAt, MIN_CUE_MS, msOf, NEW_CUE_MS, sorted, splitAt, timeOf, vttOf, without } from "../../main/web/studio/cues";

const cue = (begin: number, end: number, text = ""): Cue => ({ begin, end, text });

test("a time is written with minutes and tenths", () => {
  assert.equal(timeOf(0), "0:00.0");
  assert.equal(timeOf(62_340), "1:02.3");
  assert.equal(timeOf(59_960), "1:00.0");
});

test("a time is read in Latin, Urdu and Arabic digits", () => {
  for (const typed of ["62.3", "1:02.3", " 1:02,3 ", "۱:۰۲٫۳", "١:٠٢.٣"]) assert.equal(msOf(typed), 62_300);
  assert.equal(msOf("1:02.345"), 62_345);
});

test("an unreadable time is none", () => {
  for (const typed of ["", "کل", "1:60", "1:2:3", "-1", "1.2345"]) assert.equal(msOf(typed), undefined);
});

test("of two cues that overlap the later one is shown", () => {
  const cues = [cue(0, 2_000), cue(1_000, 3_000)];
  assert.equal(indexAt(cues, 500), 0);
  assert.equal(indexAt(cues, 1_500), 1);
  assert.equal(indexAt(cues, 3_000), -1);
});

test("a new cue fills the gap at most", () => {
  const cues = [cue(0, 1_000, "a"), cue(2_000, 3_000, "b")];
  assert.deepEqual(insertAt(cues, 1_200, 10_000), { cues: [cues[0], cue(1_200, 2_000), cues[1]], at: 1 });
  assert.deepEqual(insertAt(cues, 4_000, 10_000), { cues: [...cues, cue(4_000, 4_000 + NEW_CUE_MS)], at: 2 });
  assert.deepEqual(insertAt([], 9_000, 10_000), { cues: [cue(9_000, 10_000)], at: 0 });
});

test("a new cue inside another takes its rest, or its half near its begin", () => {
  assert.deepEqual(insertAt([cue(0, 4_000, "a")], 3_000, 9_000).cues, [cue(0, 3_000, "a"), cue(3_000, 4_000)]);
  assert.deepEqual(insertAt([cue(0, 4_000, "a")], MIN_CUE_MS - 1, 9_000).cues, [cue(0, 2_000, "a"), cue(2_000, 4_000)]);
});

test("a split shares the time by the letters", () => {
  assert.deepEqual(splitAt([cue(0, 1_000, "پانی برف")], 0, 4), [cue(0, 500, "پانی"), cue(500, 1_000, "برف")]);
  assert.deepEqual(splitAt([cue(0, 1_000, "abc")], 0, 0)[0], cue(0, 100, ""));
});

test("changes leave the other cues alone", () => {
  const cues = [cue(5, 6, "a"), cue(1, 2, "b")];
  assert.deepEqual(changed(cues, 1, { text: "c" }), [cues[0], cue(1, 2, "c")]);
  assert.deepEqual(without(cues, 0), [cues[1]]);
  assert.deepEqual(sorted(cues), [cues[1], cues[0]]);
  assert.equal(cues[0]!.text, "a");
});

test("WebVTT escapes markup and keeps empty cues", () => {
  assert.equal(
    vttOf([cue(1_500, 3_723_004, "a < b & c\n\n\nd"), cue(0, 1, "")]),
    "WEBVTT\n\n00:00:01.500 --> 01:02:03.004\na &lt; b &amp; c\nd\n\n00:00:00.000 --> 00:00:00.001\n\n",
  );
});
