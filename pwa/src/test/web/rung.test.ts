import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseVariant, type Conditions, type Variant } from "../../main/web/lib/rung";

const variant = (rung: number, kilobytes: number, type = "avc"): Variant => ({ rung, type, src: `${rung}-${type}`, audio: "opus", bytes: kilobytes * 1000 });
/** Of ten seconds: a kilobyte is 0.8 kbit/s. */
const clip = { durationMs: 10_000, sounds: [variant(0, 50, "opus")], variants: [variant(144, 100), variant(240, 200), variant(360, 400), variant(720, 1600)] };
const fast: Conditions = { listens: false, kbps: 10_000, screenPixels: 1080, plays: () => true };
const chosen = (conditions: Partial<Conditions>, of = clip) => chooseVariant(of, { ...fast, ...conditions })?.src;

test("a fast link has the largest rung", () => assert.equal(chosen({}), "720-avc"));

test("a rung must fit the link", () => {
  assert.equal(chosen({ kbps: 319 }), "240-avc");
  assert.equal(chosen({ kbps: 320 }), "360-avc");
});

test("without a budget the smallest is chosen", () => assert.equal(chosen({ kbps: 0 }), "144-avc"));

test("no rung beyond the screen", () => {
  assert.equal(chosen({ screenPixels: 360 }), "360-avc");
  assert.equal(chosen({ screenPixels: 200 }), "240-avc");
});

test("of one rung the lighter file is chosen, if it plays", () => {
  const both = { ...clip, variants: [variant(144, 100), variant(144, 70, "av1"), variant(240, 200), variant(240, 150, "av1")] };
  assert.equal(chosen({}, both), "240-av1");
  assert.equal(chosen({ plays: (type) => type !== "av1" }, both), "240-avc");
});

test("who listens gets a sound, if one plays", () => {
  assert.equal(chosen({ listens: true, kbps: 0 }), "0-opus");
  assert.equal(chosen({ listens: true, kbps: 0, plays: (type) => type === "avc" }), "144-avc");
  assert.equal(chosen({ listens: true }, { ...clip, sounds: [] }), "720-avc");
});

test("where nothing plays the browser is given the smallest", () => {
  assert.equal(chosen({ plays: () => false }), "144-avc");
  assert.equal(chosen({}, { ...clip, variants: [] }), undefined);
});
