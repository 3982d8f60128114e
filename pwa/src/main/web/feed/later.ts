// The components of `parts.ts`. What a viewer opens is loaded when it is drawn; what is beside the clip waits until she acts or
// the first clip plays, and until then leaves the link to it.
import { boot } from "../lib/boot";
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

let texts: Promise<void> | undefined;

/** The strings of the later parts. */
const moreStrings = () =>
  (texts ??= fetch(boot.texts!)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then((more: Record<string, string>) => void Object.assign(boot.strings, more))
    .catch((thrown) => {
      texts = undefined;
      throw thrown;
    }));
const parts = () => Promise.all([import("./parts"), moreStrings()]).then(([all]) => all);
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

export const questionFor = (...asked: Parameters<Parts["questionFor"]>) => parts().then((all) => all.questionFor(...asked));

export const isGone = (...asked: Parameters<Parts["isGone"]>) => parts().then((all) => all.isGone(...asked));

/** Does what the later parts know. */
export const act = (what: (all: Parts) => void) => void parts().then(what, () => {});

/** The meter counts once the first clip plays. */
export const countFile = (...asked: Parameters<Parts["countFile"]>) => void partsLater().then((all) => all.countFile(...asked), () => {});
export const stopAt = (...asked: Parameters<Parts["stopAt"]>) => void partsLater().then((all) => all.stopAt(...asked), () => {});
export const reopenFile = (src: string) => void partsLater().then((all) => all.reopenFile(src), () => {});

/** Counts the time since the card before. */
export const noteStep = () => void begun.then(parts).then((all) => all.step(), () => {});

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
export const Recall = lazy(() => parts().then((all) => all.Recall));
export const RunStop = lazy(() => parts().then((all) => all.RunStop));
export const Panel = lazy(() => partsLater().then((all) => all.Panel));
export const ReportSheet = lazy(() => parts().then((all) => all.ReportSheet));
export const Think = lazy(() => parts().then((all) => all.Think));
export const Wheel = lazy(() => partsLater().then((all) => all.Wheel));
export const WhySheet = lazy(() => parts().then((all) => all.WhySheet));
