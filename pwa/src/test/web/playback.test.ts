import assert from "node:assert/strict";
import { test } from "node:test";
import { nextFile, paceFor, prefetchBytes, type Progress, smallerFile } from "../../main/web/lib/ahead";
import { AFTER_BLOCK_BYTES, BLOCK_BYTES, type LinkState, startBytes, startFile } from "../../main/web/lib/playback";
import { Throughput } from "../../main/web/lib/throughput";
import { simulate } from "./playback/simulate";

/** Twenty seconds: a kilobyte is 0.4 kbit/s. */
const DURATION_S = 20;
const files = [
  { rung: 144, bytes: 110_000 },
  { rung: 240, bytes: 200_000 },
  { rung: 360, bytes: 350_000 },
  { rung: 720, bytes: 900_000 },
];
const link = (kbps: number, more: Partial<LinkState> = {}): LinkState => ({ kbps, measured: kbps > 0, latencyMs: 100, savesData: false, is2g: false, ...more });
const start = (state: LinkState, framePixels = 1080) => startFile(files, DURATION_S, state, framePixels)?.rung;

test("an unknown link begins with the lightest file", () => assert.equal(start(link(0)), 144));

test("2G begins with the lightest file, whatever an earlier visit measured", () => {
  assert.equal(start(link(5000, { is2g: true, measured: false })), 144);
  assert.equal(start(link(5000, { is2g: true })), 720);
});

test("with Save-Data the lightest file plays, and nothing is fetched ahead", () => {
  const saves = link(50_000, { savesData: true });
  assert.equal(start(saves), 144);
  assert.equal(prefetchBytes(files[0]!, DURATION_S, files[0]!, DURATION_S, { bufferedS: 9, remainingS: 9, complete: true }, saves), 0);
});

test("a file must fit the link", () => {
  assert.equal(start(link(50_000)), 720);
  assert.equal(start(link(60)), 144);
  for (const kbps of [100, 150, 200, 300, 400, 800, 1600]) {
    const file = nextFile(files, DURATION_S, link(kbps), 1080, [])!;
    assert.ok(file.rung === 144 || (file.bytes * 8) / DURATION_S / 1000 < kbps);
  }
});

test("no file is sharper than the frame shows", () => {
  assert.equal(start(link(50_000), 719), 360);
  assert.equal(start(link(50_000), 277), 240);
  assert.equal(start(link(50_000), 100), 144);
});

test("who stays with a card gives the next one time for a sharper head; who skips does not", () => {
  const stays = Array.from({ length: 6 }, () => ({ watchedS: 20, durationS: 20 }));
  const skips = Array.from({ length: 6 }, () => ({ watchedS: 2, durationS: 20 }));
  const slow = link(500, { latencyMs: 400 });
  assert.ok(nextFile(files, DURATION_S, slow, 1080, stays)!.rung > nextFile(files, DURATION_S, slow, 1080, skips)!.rung);
  assert.ok(paceFor(stays, false).aheadS > paceFor(skips, false).aheadS);
  assert.ok(paceFor(skips, true).aheadS > paceFor(skips, false).aheadS);
  assert.deepEqual(paceFor(skips.slice(0, 2), false), paceFor([], false));
});

test("a head is whole blocks and the bytes that release the last", () => {
  for (const file of files) assert.equal(startBytes(file, DURATION_S, 150) % BLOCK_BYTES, AFTER_BLOCK_BYTES);
  assert.equal(startBytes({ rung: 144, bytes: 20_000 }, DURATION_S), 20_000);
  assert.ok(startBytes(files[3]!, DURATION_S, 800) > startBytes(files[3]!, DURATION_S, 50));
});

const progress = (bufferedS: number, remainingS = 15, complete = false): Progress => ({ bufferedS, remainingS, complete });
const ahead = (state: LinkState, at: Progress) => prefetchBytes(files[1]!, DURATION_S, files[1]!, DURATION_S, at, state);

test("the next head waits until the shown clip has enough", () => {
  assert.equal(ahead(link(1600), progress(1)), 0);
  assert.ok(ahead(link(1600), progress(4)) > 0);
  assert.ok(ahead(link(1600), progress(1, 1)) > 0);
});

test("of a clip that waits for a guess only the first picture is fetched", () => {
  const [, , , file] = files;
  const head = (waits: boolean) => prefetchBytes(file!, DURATION_S, files[1]!, DURATION_S, progress(4), link(4000), waits);
  assert.equal(head(true), BLOCK_BYTES + AFTER_BLOCK_BYTES);
  assert.ok(head(false) > head(true));
});

test("on a link that carries one clip only, the next head waits until the shown one is here", () => {
  assert.equal(ahead(link(90), progress(4)), 0);
  assert.equal(ahead(link(0), progress(3)), 0);
  assert.ok(ahead(link(0), progress(5)) > 0);
  assert.ok(ahead(link(90), progress(4, 15, true)) > 0);
});

test("a clip that will stall goes on with a smaller file, if that is sooner", () => {
  const down = (kbps: number, at: Progress) => smallerFile(files, files[2]!, DURATION_S, at, link(kbps))?.rung;
  assert.equal(down(60, progress(0.5)), 144);
  assert.equal(down(100, progress(0.5)), 144);
  assert.equal(down(100, progress(5)), undefined);
  assert.equal(down(200, progress(0.5)), undefined);
  assert.equal(down(100, progress(0.5, 1.5)), undefined);
  assert.equal(down(100, progress(0.5, 15, true)), undefined);
  assert.equal(smallerFile(files, files[0]!, DURATION_S, progress(0.5), link(20)), undefined);
});

test("the lower of two means counts", () => {
  const rate = new Throughput();
  assert.equal(rate.kbps, 0);
  rate.add(100_000, 1000);
  assert.equal(rate.kbps, 800);
  for (let i = 0; i < 3; i++) rate.add(20_000, 1000);
  assert.ok(rate.kbps < 400);
  // It falls fast and rises slowly.
  const fallen = rate.kbps;
  rate.add(1_000_000, 1000);
  assert.ok(rate.kbps < fallen + 2000);
});

test("what says nothing of the rate is not taken in", () => {
  const rate = new Throughput(1000);
  assert.equal(rate.kbps, 500);
  rate.add(500, 20);
  assert.equal(rate.measured, false);
  rate.add(5_000, 2_000);
  assert.equal(rate.kbps, 20);
  const quick = new Throughput();
  quick.add(33_000, 0.1);
  assert.ok(quick.kbps < 50_000);
});

test("over all links and habits little is fetched for nothing, on 3G next to nothing stalls, and the picture is nearly as sharp as can be", () => {
  const rows = simulate(5);
  const of = (name: string) => rows.find((row) => row.link === name && row.habit === "all")!;
  assert.ok(of("all").wasted <= 0.15);
  assert.ok(of("3g").stalled <= 0.01);
  assert.ok(of("all").quality >= 0.8);
  assert.equal(of("save-data").quality, 1);
});
