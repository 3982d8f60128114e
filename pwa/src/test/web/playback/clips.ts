// Clips to simulate with: lengths and sizes of eight drawn clips of the starter library, and of three filmed ones.
import type { Rendition } from "../../../main/web/lib/playback";

export interface SimulatedClip {
  durationS: number;
  files: Rendition[];
}

const clip = (durationS: number, sizes: Record<number, number>): SimulatedClip => ({
  durationS,
  files: Object.entries(sizes).map(([rung, bytes]) => ({ rung: Number(rung), bytes })),
});

/** At the mean rates of filmed material in docs of the ladder: 144p 65, 240p 125, 360p 260, 480p 450, 720p 1000 kbit/s. */
const filmed = (durationS: number) =>
  clip(durationS, Object.fromEntries([[144, 65], [240, 125], [360, 260], [480, 450], [720, 1000]].map(([rung, kbps]) => [rung!, Math.round(kbps! * durationS * 125)])));

export const CLIPS: readonly SimulatedClip[] = [
  clip(22.4, { 144: 125_267, 240: 194_493, 360: 305_241, 480: 379_763, 720: 593_831 }),
  clip(23.4, { 144: 124_859, 240: 210_867, 360: 362_006, 480: 467_190, 720: 763_780 }),
  clip(27.1, { 144: 145_903, 240: 255_254, 360: 413_686, 480: 510_436, 720: 824_538 }),
  clip(22.8, { 144: 80_924, 240: 107_106, 480: 198_003, 720: 287_531 }),
  filmed(24),
  clip(25, { 144: 102_701, 240: 151_916, 360: 256_042, 480: 310_387, 720: 478_592 }),
  clip(20.6, { 144: 77_726, 240: 108_737, 360: 170_125, 480: 206_220, 720: 308_839 }),
  filmed(18),
  clip(24.5, { 144: 119_228, 240: 189_386, 360: 314_810, 480: 382_962, 720: 586_201 }),
  clip(25.2, { 144: 125_907, 240: 216_411, 360: 356_581, 480: 445_274, 720: 716_751 }),
  filmed(29),
];
