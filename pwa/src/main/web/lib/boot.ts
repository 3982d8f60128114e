// What the server put into the page for the scripts: who is asking, the words of this page, and its data.

export interface Me {
  username: string;
  canCreate: boolean;
  canReview: boolean;
  canOperate: boolean;
  unread: number;
}

export interface Boot {
  lang: string;
  dir: "ltr" | "rtl";
  signedIn: boolean;
  me: Me | null;
  demo: boolean;
  strings: Record<string, string>;
  page?: unknown;
  tab?: string;
  /** Nothing is shown because all there is was seen. */
  seen?: boolean;
  /** Whether the feed is chosen from what is known of the viewer; otherwise it is the one that everyone gets. */
  personal?: boolean;
  /** Whether an adult's feed begins with those she follows; absent where that is not hers to decide. */
  beginsWithFollowing?: boolean;
  review?: string;
}

const block = document.getElementById("boot");

export const boot: Boot = block
  ? (JSON.parse(block.textContent || "{}") as Boot)
    : {
      lang: document.documentElement.lang || "en",
      dir: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
      signedIn: false,
      me: null,
      demo: false,
      strings: {},
    };
