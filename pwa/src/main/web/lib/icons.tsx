// Icons on a grid of 24, stroke 1.9, round ends. Only `next` mirrors with the page.
import type { MoreIconName } from "./moreIcons";

/** The icons of the first screen. A page that draws others adds them. */
const paths = {
  captions: "M3 5h18v14H3zM7 11h4M7 15h7M14 11h3",
  sound: "M4 9v6h4l5 4V5L8 9zM16.500 9a4 4 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11",
  muted: "M4 9v6h4l5 4V5L8 9zM17 9.500l4 5M21 9.500l-4 5",
  play: "M7 4v16l13-8z",
  pause: "M8 5v14M16 5v14",
  up: "m5 15 7-7 7 7",
  down: "m5 9 7 7 7-7",
  close: "m6 6 12 12M18 6 6 18",
  again: "M4 12a8 8 0 1 0 2.500-5.800M4 4v4.500h4.500",
};

export type IconName = keyof typeof paths | MoreIconName;

const all: Record<string, string> = paths;

export const addIcons = (more: Record<string, string>) => Object.assign(all, more);

export function Icon({ name, small }: { name: IconName; small?: boolean }) {
  return (
    <svg class={`i${small ? " s" : ""}${name === "next" ? " flip" : ""}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={all[name]} />
    </svg>
  );
}
