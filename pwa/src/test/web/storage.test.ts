import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import * as storage from "../../main/web/lib/storage";
import { emptyStorage } from "./device";

beforeEach(() => void emptyStorage());

test("values stay, are listed by prefix and go", () => {
  storage.set("draft:2", "b");
  storage.set("draft:1", "a");
  storage.set("speed", "1.5");
  assert.deepEqual(storage.keys("draft:"), ["draft:1", "draft:2"]);
  storage.remove("draft:1");
  assert.equal(storage.get("draft:1"), null);
  assert.equal(storage.get("draft:2"), "b");
});

test("a full storage loses the value and throws nothing", () => {
  emptyStorage(20);
  storage.set("a", "1");
  storage.set("b", "x".repeat(30));
  assert.equal(storage.get("a"), "1");
  assert.equal(storage.get("b"), null);
});

test("a forbidden storage is an empty one", () => {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      throw new DOMException("forbidden", "SecurityError");
    },
  });
  storage.set("a", "1");
  storage.remove("a");
  assert.equal(storage.get("a"), null);
  assert.deepEqual(storage.keys(""), []);
  Object.defineProperty(globalThis, "localStorage", { configurable: true, writable: true, value: undefined });
});

test("a broken value is none", () => {
  storage.set("a", "{");
  storage.set("b", '{"n":1}');
  assert.equal(storage.getJson("a"), null);
  assert.deepEqual(storage.getJson("b"), { n: 1 });
  assert.equal(storage.getJson("c"), null);
});
