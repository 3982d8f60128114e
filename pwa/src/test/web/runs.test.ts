import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, isBeforeQuestion, RUN, runOf } from "../../main/web/feed/runs";

const shown = (cards: number, past: number, runs: number, asked: number[]) =>
  entriesOf(cards, past, runs, asked)
    .map(({ card, asks }) => (asks ? asks : String(card)))
    .join(" ");

test("a run has six clips, a question after the third and a stop at its end", () => {
  assert.equal(shown(6, 0, 1, [0]), "0 1 2 recall 3 4 5 stop");
});

test("a run without a question has its stop", () => {
  assert.equal(shown(6, 0, 1, []), "0 1 2 3 4 5 stop");
});

test("nothing follows the stop before another run is begun", () => {
  assert.equal(shown(20, 0, 1, []), "0 1 2 3 4 5 stop");
  assert.equal(shown(9, 0, 2, [1]), "0 1 2 3 4 5 stop 6 7 8 recall");
});

test("a feed that goes on after going back counts the cards before", () => {
  assert.equal(shown(5, 4, 1, []), "0 1 stop");
  assert.equal(shown(5, 4, 2, [1]), "0 1 stop 2 3 4 recall");
});

test("without runs there is no stop, and no question", () => {
  assert.equal(shown(8, 0, Infinity, []), "0 1 2 3 4 5 6 7");
});

test("clips know their run", () => {
  assert.deepEqual([0, 5, 6, 11, 12].map(runOf), [0, 0, 1, 1, 2]);
  assert.deepEqual(
    Array.from({ length: 2 * RUN }, (_, i) => i).filter(isBeforeQuestion),
    [2, 8],
  );
});
