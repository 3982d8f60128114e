// The icons that the first screen of the feed does not have.
export const moreIcons = {
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  speed: "M4 17a8.500 8.500 0 1 1 16 0M12 14l4-5",
  save: "M6 3h12v18l-6-4.500L6 21z",
  more: "M4 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0 1 1 0 1 0-2 0",
  checked: "M8.500 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM14 7.200a6 6 0 1 1 0 9.600M5.800 12l2 2 3.600-4",
  why: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .8-1 1.700M12 16.800h.01",
  next: "m9 5 7 7-7 7",
  tick: "m4 12.500 5 5L20 6.500",
  unclear: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.500 14c1.200-1.500 2.300-1.500 3.500 0s2.300 1.500 3.500 0M9 9h.01M15 9h.01",
  plus: "M12 5v14M5 12h14",
  flag: "M6 21V4h12l-3 4 3 4H6",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2",
  send: "M12 20V5M6 11l6-6 6 6",
  cross: "m7 7 10 10M17 7 7 17",
} as const;

export type MoreIconName = keyof typeof moreIcons;
