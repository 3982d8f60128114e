import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { MAX_PAUSE_MS, Outbox, type Outcome, PAUSE_MS } from "../../main/web/lib/outbox";
import { emptyStorage, Schedule, settled } from "./device";

interface Event {
  id: string;
  kind: string;
}

let time = new Schedule();
let sent: string[][] = [];
let outcomes: ((batch: Event[]) => Outcome)[] = [];
let online = true;

beforeEach(() => {
  emptyStorage();
  time = new Schedule();
  sent = [];
  outcomes = [];
  online = true;
});

const outbox = (maxWaiting = 100) =>
  new Outbox<Event>({
    prefix: "outbox:someone:",
    maxWaiting,
    maxBatch: 3,
    expendable: (each) => each.kind === "watch",
    send(batch) {
      sent.push(batch.map((each) => each.id));
      return Promise.resolve((outcomes.shift() ?? (() => "taken"))(batch));
    },
    isOnline: () => online,
    schedule: time.schedule,
  });
const event = (id: string, kind = "start"): Event => ({ id, kind });
const kept = () => Object.keys(localStorage).map((key) => key.replace("outbox:someone:", ""));

test("what is taken leaves the device, in batches", async () => {
  const box = outbox();
  ["1", "2", "3", "4"].forEach((id) => box.add(event(id)));
  assert.deepEqual(kept(), ["1", "2", "3", "4"]);
  assert.deepEqual(time.pauses, [PAUSE_MS]);
  await time.run();
  assert.deepEqual(sent, [["1", "2", "3"], ["4"]]);
  assert.deepEqual(kept(), []);
  assert.equal(box.size, 0);
});

test("what waits outlives the page", async () => {
  outbox().add(event("1"));
  const later = outbox();
  assert.equal(later.size, 1);
  await time.run();
  assert.deepEqual(kept(), []);
});

test("a failure is tried again after longer pauses, and a success shortens them", async () => {
  const box = outbox();
  box.add(event("1"));
  for (const pause of [PAUSE_MS, 2 * PAUSE_MS, 4 * PAUSE_MS, 8 * PAUSE_MS, MAX_PAUSE_MS, MAX_PAUSE_MS]) {
    assert.deepEqual(time.pauses, [pause]);
    outcomes = [() => "later"];
    await time.run();
  }
  assert.deepEqual(kept(), ["1"]);
  await time.run();
  box.add(event("2"));
  assert.deepEqual(time.pauses, [PAUSE_MS]);
});

test("nothing is sent offline", async () => {
  online = false;
  const box = outbox();
  box.add(event("1"));
  await time.run();
  assert.deepEqual(sent, []);
  online = true;
  await box.flush();
  assert.deepEqual(sent, [["1"]]);
});

test("of a refused batch only the wrong message is lost", async () => {
  const box = outbox();
  ["1", "2", "3", "4"].forEach((id) => box.add(event(id)));
  const wrong = (batch: Event[]): Outcome => (batch.some((each) => each.id === "2") ? "refused" : "taken");
  outcomes = [wrong, wrong, wrong, wrong, wrong];
  await time.run();
  assert.deepEqual(sent, [["1", "2", "3"], ["1"], ["2"], ["3"], ["4"]]);
  assert.deepEqual(kept(), []);
});

test("beyond its limit a report of watching goes first, else the oldest", () => {
  const box = outbox(3);
  box.add(event("1"));
  box.add(event("2", "watch"));
  box.add(event("3", "watch"));
  box.add(event("4"));
  assert.deepEqual(kept(), ["1", "3", "4"]);
  box.add(event("5"));
  box.add(event("6"));
  assert.deepEqual(kept(), ["4", "5", "6"]);
  assert.equal(box.size, 3);
});

test("a full device keeps messages in memory", async () => {
  emptyStorage(10);
  const box = outbox();
  box.add(event("1"));
  assert.equal(box.size, 1);
  await time.run();
  assert.deepEqual(sent, [["1"]]);
});

test("a page that is being closed sends the newest and forgets none", () => {
  const box = outbox();
  ["1", "2", "3", "4"].forEach((id) => box.add(event(id)));
  assert.deepEqual(box.newest().map((each) => each.id), ["2", "3", "4"]);
  assert.equal(box.size, 4);
});

test("a broken message on the device is removed", () => {
  localStorage.setItem("outbox:someone:x", "{");
  localStorage.setItem("outbox:other:1", JSON.stringify(event("1")));
  assert.equal(outbox().size, 0);
  assert.deepEqual(Object.keys(localStorage), ["outbox:other:1"]);
});

test("a message that comes while others are being sent is sent too", async () => {
  const box = outbox();
  box.add(event("1"));
  outcomes = [() => (box.add(event("2")), "taken")];
  await time.run();
  await settled();
  assert.deepEqual(sent, [["1"], ["2"]]);
});
