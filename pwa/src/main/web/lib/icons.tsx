// Icons on a grid of 24, stroke 1.9, round ends. Only `next` mirrors with the page.
import type { Schemas } from "./http";

const paths = {
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  captions: "M3 5h18v14H3zM7 11h4M7 15h7M14 11h3",
  speed: "M4 17a8.500 8.500 0 1 1 16 0M12 14l4-5",
  save: "M6 3h12v18l-6-4.500L6 21z",
  more: "M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
  sound: "M4 9v6h4l5 4V5L8 9zM16.500 9a4 4 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11",
  muted: "M4 9v6h4l5 4V5L8 9zM17 9.500l4 5M21 9.500l-4 5",
  play: "M7 4v16l13-8z",
  pause: "M8 5v14M16 5v14",
  checked: "M8.500 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM14 7.200a6 6 0 1 1 0 9.600M5.800 12l2 2 3.600-4",
  why: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .8-1 1.700M12 16.800h.01",
  next: "m9 5 7 7-7 7",
  up: "m5 15 7-7 7 7",
  down: "m5 9 7 7 7-7",
  tick: "m4 12.500 5 5L20 6.500",
  unclear: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.500 14c1.200-1.500 2.300-1.500 3.500 0s2.300 1.500 3.500 0M9 9h.01M15 9h.01",
  close: "m6 6 12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  flag: "M6 21V4h12l-3 4 3 4H6",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  send: "M12 20V5M6 11l6-6 6 6",
  again: "M4 12a8 8 0 1 0 2.500-5.800M4 4v4.500h4.500",
  cross: "m7 7 10 10M17 7 7 17",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg class={`i${small ? " s" : ""}${name === "next" ? " flip" : ""}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

const terraces = ["M0 18h20l-1.700-3.500H1.700z", "M2.500 13h15l-1.600-3.500H4.100z", "M5 8h10l-1.600-3.300H6.600z", "M7.300 3.500h5.400L10 0z"];

export type Level = Schemas["FeedCardOutcome"]["level"];

const height: Record<Level, number> = { none: 0, attempted: 1, familiar: 2, proficient: 3, mastered: 4 };

/** The level of an outcome, as up to four filled terraces. */
export function Terraces({ level, large }: { level: Level; large?: boolean }) {
  return (
    <svg class={large ? "terr xl" : "terr"} viewBox="0 0 20 18" aria-hidden="true">
      {terraces.map((d, i) => (
        <path d={d} class={i < height[level] ? "on" : ""} />
      ))}
    </svg>
  );
}
