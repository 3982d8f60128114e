// The components of `parts.ts`. What a viewer opens is loaded when it is drawn; what is beside the clip waits until she acts or
// the first clip plays, and until then leaves the link to it.
import { lazy } from "../lib/lazy";

const MAX_WAIT_MS = 10_000;

/** The first clip plays, or the viewer acts; before that the link is for the first clip. */
export const begun = new Promise<void>((resolve) => {
  for (const event of ["playing", "keydown", "pointerdown", "wheel"]) addEventListener(event, () => resolve(), { capture: true, once: true });
  setTimeout(resolve, MAX_WAIT_MS);
});

const parts = () => import("./parts");
type Event = Parameters<typeof import("./parts").recordEngagement>[0];
const unsent: Event[] = [];

/** Records what the viewer did, as soon as the script that sends it is here. */
export function record(event: Event): void {
  unsent.push(event);
  void parts()
    .then(({ recordEngagement }) => unsent.splice(0).forEach(recordEngagement))
    .catch(() => {});
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
export const Ledge = lazy(() => parts().then((all) => all.Ledge));
export const MarkedAnswer = lazy(() => parts().then((all) => all.MarkedAnswer));
export const MoreSheet = lazy(() => parts().then((all) => all.MoreSheet));
export const Panel = lazy(() => partsLater().then((all) => all.Panel));
export const ReportSheet = lazy(() => parts().then((all) => all.ReportSheet));
export const Wheel = lazy(() => partsLater().then((all) => all.Wheel));
export const WhySheet = lazy(() => parts().then((all) => all.WhySheet));
