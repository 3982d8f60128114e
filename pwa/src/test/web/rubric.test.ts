import assert from "node:assert/strict";
import { test } from "node:test";
import { type Criterion, markOfKey, mayPass, storedMarks } from "../../main/web/review/rubric";

const criterion = (id: string, kind: Criterion["kind"]): Criterion => ({ id, kind, text: id });
const SAFETY = [criterion("S1", "pass"), criterion("S2", "pass")];
const ACCURACY = [criterion("A1", "score"), criterion("A2", "score"), criterion("A3", "score")];

test("safety passes when every row passes", () => {
  assert.equal(mayPass(SAFETY, { S1: 1, S2: 1 }), true);
  assert.equal(mayPass(SAFETY, { S1: 1, S2: 0 }), false);
  assert.equal(mayPass(SAFETY, { S1: 1 }), false);
});

test("accuracy needs the facts and the mean", () => {
  assert.equal(mayPass(ACCURACY, { A1: 2, A2: 2, A3: 2 }), true);
  assert.equal(mayPass(ACCURACY, { A1: 1, A2: 3, A3: 3 }), false);
  assert.equal(mayPass(ACCURACY, { A1: 2, A2: 2, A3: 1 }), false);
});

test("keys give marks of their kind", () => {
  assert.deepEqual(["0", "1", "2", "x"].map((key) => markOfKey(SAFETY[0]!, key)), [0, 1, undefined, undefined]);
  assert.deepEqual(["0", "3", "4"].map((key) => markOfKey(ACCURACY[0]!, key)), [0, 3, undefined]);
});

test("marks that an earlier version stored are read", () => {
  assert.deepEqual(storedMarks({ S1: true, S2: false, A1: 3, A2: undefined }), { S1: 1, S2: 0, A1: 3 });
  assert.deepEqual(storedMarks(), {});
});
