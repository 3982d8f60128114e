import type { Player } from "./player";

/** What the keyboard does with the clip that is shown. */
export interface ClipControls {
  player: Player;
  toggle(): void;
  /** Closes what is open on the card. */
  escape(): void;
}

/** The controls of the newest drawing of a card. */
export type Controls = { readonly current: ClipControls | null };
