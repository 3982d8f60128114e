import assert from "node:assert/strict";
import { test } from "node:test";
import { ladder, type Variant } from "../../main/web/lib/rung";

const variant = (rung: number, kilobytes: number, type = "avc"): Variant => ({ rung, type, src: `${rung}-${type}`, audio: "opus", bytes: kilobytes * 1000 });
const all = [variant(240, 200), variant(144, 100), variant(144, 70, "av1"), variant(240, 150, "av1"), variant(360, 400)];
const names = (plays: (type: string) => boolean, of = all) => ladder(of, plays).map((each) => each.src);

test("of one rung the lighter file is taken, if it plays", () => {
  assert.deepEqual(names(() => true), ["144-av1", "240-av1", "360-avc"]);
  assert.deepEqual(names((type) => type !== "av1"), ["144-avc", "240-avc", "360-avc"]);
});

test("where nothing plays the browser is given the first file", () => {
  assert.deepEqual(names(() => false), ["240-avc"]);
  assert.deepEqual(names(() => false, []), []);
});
