// The components of `parts.ts`. What a viewer opens is loaded when it is drawn; what is beside the clip waits until she acts or
// the first clip plays, and until then leaves the link to it.
import { t } from "../lib/i18n";
import { lazy } from "../lib/lazy";
import { mayAutoplay } from "../lib/link";

const MAX_WAIT_MS = 10_000;
const HAVE_CURRENT_DATA = 2;

/** The first clip plays, or the viewer does more than guess; before that the link is for the first clip. */
export const begun = new Promise<void>((resolve) => {
  const begin = ({ target }: Event) => (target as Element).closest("[data-predict]") || resolve();
  for (const event of ["playing", "keydown", "pointerdown", "wheel"]) addEventListener(event, begin, true);
  const first = document.querySelector("video");
  // The clip that the server has drawn may play before this script is here.
  if (!mayAutoplay() || (first && !first.paused && first.readyState > HAVE_CURRENT_DATA)) resolve();
  else setTimeout(resolve, MAX_WAIT_MS);
});

const parts = () => import("./parts");
type Parts = typeof import("./parts");
type Engagement = Parameters<Parts["recordEngagement"]>[0];
const unsent: Engagement[] = [];

/** Records what the viewer did, as soon as the script that sends it is here. */
export function record(event: Engagement): void {
  unsent.push(event);
  void parts()
    .then(({ recordEngagement }) => unsent.splice(0).forEach(recordEngagement))
    .catch(() => {});
}

export const nextPage = (...asked: Parameters<Parts["nextPage"]>) => parts().then((all) => all.nextPage(...asked));

export const isGone = (...asked: Parameters<Parts["isGone"]>) => parts().then((all) => all.isGone(...asked));

/**
 * Sends a change that the page shows already.
 * @param failed is called with the reason
 */
export function sendChange(send: (all: Parts) => Promise<unknown>, failed: (reason: string) => void): void {
  void parts().then(
    (all) => send(all).catch((thrown: unknown) => failed(all.messageOf(thrown))),
    () => failed(t("common.failed")),
  );
}

/** Sends what was recorded. */
export const sendRecorded = () => parts().then(({ sendNow }) => sendNow());

const partsLater = () => begun.then(parts);

export const AccountSheet = lazy(() => parts().then((all) => all.AccountSheet));
export const Ask = lazy(() => parts().then((all) => all.Ask));
export const CaptionSheet = lazy(() => parts().then((all) => all.CaptionSheet));
export const DataCard = lazy(() => partsLater().then((all) => all.DataCard));
export const EmptyFeed = lazy(() => parts().then((all) => all.EmptyFeed));
export const FeedEnd = lazy(() => parts().then((all) => all.FeedEnd));
export const HelpSheet = lazy(() => parts().then((all) => all.HelpSheet));
export const Ledge = lazy(() => partsLater().then((all) => all.Ledge));
export const MarkedAnswer = lazy(() => parts().then((all) => all.MarkedAnswer));
export const Meter = lazy(() => partsLater().then((all) => all.Meter));
export const MoreSheet = lazy(() => parts().then((all) => all.MoreSheet));
export const Panel = lazy(() => partsLater().then((all) => all.Panel));
export const ReportSheet = lazy(() => parts().then((all) => all.ReportSheet));
export const Wheel = lazy(() => partsLater().then((all) => all.Wheel));
export const WhySheet = lazy(() => parts().then((all) => all.WhySheet));
