// The level of an outcome as a hill of four terraces.
import type { Schemas } from "./http";

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
