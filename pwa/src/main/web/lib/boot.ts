// The data block of the page: the visitor, the texts of this page, and its data.
import type { components } from "../api/schema";

export interface Boot {
  lang: string;
  dir: "ltr" | "rtl";
  signedIn: boolean;
  me?: { username: string };
  strings: Record<string, string>;
  /** The address of the strings that the later scripts need. */
  texts?: string;
  /** The first page of the feed. */
  page?: components["schemas"]["FeedPageBody"];
  tab?: string;
  /** Nothing is shown because the viewer has seen all there is. */
  seen?: boolean;
  /** Whether pages are chosen from what is known of the viewer. */
  personal?: boolean;
  /** Whether the feed begins with those the viewer follows; absent where she may not decide it. */
  beginsWithFollowing?: boolean;
  /** Whether the feed stops after each run of clips; absent where the viewer may not decide it. */
  runs?: boolean;
  /** False where the question of a clip is asked only after it. */
  predicts?: boolean;
  /** The review that the address names. */
  review?: string;
}

const block = document.getElementById("boot");

export const boot: Boot = block
  ? (JSON.parse(block.textContent || "{}") as Boot)
  : {
      lang: document.documentElement.lang || "en",
      dir: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
      signedIn: false,
      strings: {},
    };
