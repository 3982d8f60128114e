// The parts of the feed that no first clip needs. They are a script of their own, loaded when the first clip plays.
import { boot } from "../lib/boot";
import { addIcons } from "../lib/icons";
import { moreIcons } from "../lib/moreIcons";
import { claimAnswers } from "../lib/receipts";
import { fetchStyleFile } from "../lib/styleFile";
import { carryOutWishes } from "../lib/wishes";

export * from "./acts";
export * from "./ahead";
export { recordEngagement, sendNow } from "../lib/engagements";
export { countFile, reopenFile } from "../lib/meter";
export { AccountSheet } from "./sheets/AccountSheet";
export { CaptionSheet } from "./sheets/CaptionSheet";
export { HelpSheet } from "./sheets/HelpSheet";
export { Ledge } from "./Ledge";
export { Meter } from "./Meter";
export { MoreSheet } from "./sheets/MoreSheet";
export { isGone, nextPage } from "./pages";
export { DataCard, Panel } from "./Panel";
export { Ask, MarkedAnswer } from "./Answer";
export { EmptyFeed, FeedEnd } from "./states";
export { Recall } from "./Recall";
export { questionFor } from "./runQuestions";
export { step } from "./runLog";
export { RunStop } from "./RunStop";
export { stopAt } from "./stopAt";
export { Think } from "./Think";
export { ReportSheet } from "./sheets/ReportSheet";
export { Wheel } from "./Wheel";
export { WhySheet } from "./sheets/WhySheet";

addIcons(moreIcons);
fetchStyleFile();
if (boot.signedIn) {
  void carryOutWishes();
  void claimAnswers().catch(() => {});
}
