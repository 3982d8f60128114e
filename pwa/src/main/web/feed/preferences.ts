// What the viewer decides about her feed.
import { boot } from "../lib/boot";
import { messageOf, post, put } from "../lib/http";
import { t } from "../lib/i18n";
import type { Actions } from "./actions";

/** Deletes the history from which pages are chosen. */
export function resetFeed({ notify }: Actions): void {
  void post("/api/feed/reset").then(
    () => notify(t("feed.afresh_done")),
    (thrown: unknown) => notify(messageOf(thrown)),
  );
}

export async function setPersonal({ notify, chooseAgain }: Actions, personal: boolean): Promise<void> {
  await put("/api/feed/personal", { body: { personal } });
  boot.personal = personal;
  chooseAgain();
  notify(t(personal ? "feed.personal_on" : "feed.personal_off"));
}

export async function setBeginsWithFollowing({ notify }: Actions, following: boolean): Promise<void> {
  await put("/api/feed/begin", { body: { following } });
  boot.beginsWithFollowing = following;
  notify(t(following ? "feed.begin_on" : "feed.begin_off"));
}

/** Whether the feed stops after each run. It takes effect when the page is loaded again. */
export async function setRuns({ notify }: Actions, runs: boolean): Promise<void> {
  await put("/api/feed/runs", { body: { runs } });
  boot.runs = runs;
  notify(t(runs ? "feed.runs_on" : "feed.runs_off"));
}
