import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { DraftSaver, PAUSE_MS, RETRY_MS, type SaveResult } from "../../main/web/studio/draftSaver";
import { emptyStorage, Schedule } from "./device";

interface Draft {
  version: number;
  title: string;
  captions: number;
}

const SERVER: Draft = { version: 3, title: "گیئر", captions: 1 };
let time = new Schedule();
let saved: Draft[] = [];
let results: (() => SaveResult)[] = [];

beforeEach(() => {
  emptyStorage();
  time = new Schedule();
  saved = [];
  results = [];
});

const saver = (server = SERVER) =>
  new DraftSaver<Draft>(server, {
    key: "draft:1",
    save(draft) {
      saved.push(draft);
      return Promise.resolve((results.shift() ?? (() => ({ version: draft.version + 1 })))());
    },
    schedule: time.schedule,
    onChange() {},
    refresh: (kept, { captions }) => ({ ...kept, captions }),
  });
const onDevice = () => JSON.parse(localStorage.getItem("draft:1") ?? "null") as Draft | null;

test("an edit is on the device at once and on the server after a pause", async () => {
  const draft = saver();
  draft.edit({ title: "پہیہ" });
  assert.equal(onDevice()?.title, "پہیہ");
  assert.deepEqual(time.pauses, [PAUSE_MS]);
  await time.run();
  assert.deepEqual(saved.map((each) => each.title), ["پہیہ"]);
  assert.equal(draft.draft.version, 4);
  assert.equal(draft.state.is, "saved");
  assert.equal(onDevice(), null);
});

test("edits that follow each other are saved once", async () => {
  const draft = saver();
  draft.edit({ title: "a" });
  draft.edit({ title: "ab" });
  assert.deepEqual(time.pauses, [PAUSE_MS]);
  await time.run();
  assert.deepEqual(saved.map((each) => each.title), ["ab"]);
});

test("an edit while saving is saved on the version that came", async () => {
  const draft = saver();
  draft.edit({ title: "a" });
  results = [() => (draft.edit({ title: "b" }), { version: 4 })];
  await time.run();
  assert.deepEqual(saved, [
    { ...SERVER, title: "a" },
    { ...SERVER, title: "b", version: 4 },
  ]);
  assert.equal(draft.draft.version, 5);
});

test("what never reached the server is restored, with what the server knows better", async () => {
  localStorage.setItem("draft:1", JSON.stringify({ ...SERVER, title: "kept", captions: 0 }));
  const draft = saver();
  assert.deepEqual(draft.draft, { ...SERVER, title: "kept" });
  await time.run();
  assert.deepEqual(saved.map((each) => each.title), ["kept"]);
});

test("what was kept of an older version is not restored", () => {
  localStorage.setItem("draft:1", JSON.stringify({ ...SERVER, version: 2, title: "kept" }));
  assert.deepEqual(saver().draft, SERVER);
  assert.deepEqual(time.pauses, []);
});

test("a failure is tried again", async () => {
  const draft = saver();
  draft.edit({ title: "a" });
  results = [() => ({ failed: "no link" })];
  await time.run();
  assert.deepEqual(draft.state, { is: "waiting", why: "no link" });
  assert.deepEqual(time.pauses, [RETRY_MS]);
  assert.equal(onDevice()?.title, "a");
  await time.run();
  assert.equal(draft.state.is, "saved");
});

test("a refusal waits for the next edit", async () => {
  const draft = saver();
  draft.edit({ title: "a" });
  results = [() => ({ refused: "too long" })];
  await time.run();
  assert.deepEqual(draft.state, { is: "refused", why: "too long" });
  assert.deepEqual(time.pauses, []);
  draft.edit({ title: "b" });
  await time.run();
  assert.equal(draft.state.is, "saved");
});

test("a conflict stops saving until the author chooses", async () => {
  const draft = saver();
  draft.edit({ title: "own" });
  results = [() => ({ conflict: true })];
  await time.run();
  draft.edit({ title: "own still" });
  assert.equal(draft.state.is, "conflict");
  assert.deepEqual(time.pauses, []);

  draft.settle({ ...SERVER, version: 9, title: "theirs" }, true);
  await time.run();
  assert.deepEqual(saved[saved.length - 1], { ...SERVER, title: "own still", version: 9 });
});

test("the author may take the other version", async () => {
  const draft = saver();
  draft.edit({ title: "own" });
  results = [() => ({ conflict: true })];
  await time.run();
  draft.settle({ ...SERVER, version: 9, title: "theirs" }, false);
  assert.equal(draft.draft.title, "theirs");
  assert.equal(onDevice(), null);
  assert.equal(await draft.flush(), true);
  assert.equal(saved.length, 1);
});

test("a flush tells whether the server has everything", async () => {
  const draft = saver();
  assert.equal(await draft.flush(), true);
  draft.edit({ title: "a" });
  results = [() => ({ failed: "no link" })];
  assert.equal(await draft.flush(), false);
  assert.equal(await draft.flush(), true);
});

test("captions of the server are taken without saving", () => {
  const draft = saver();
  draft.absorb({ captions: 2 });
  assert.equal(draft.draft.captions, 2);
  assert.deepEqual(time.pauses, []);
});

test("a form that closes sends what is left", async () => {
  const draft = saver();
  draft.edit({ title: "a" });
  draft.close();
  assert.deepEqual(saved.map((each) => each.title), ["a"]);
  assert.deepEqual(time.pauses, []);
});
