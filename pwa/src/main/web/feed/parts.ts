// The parts of the feed that no first clip needs. They are a script of their own: see `later.ts` and bundle.sh.
export { CaptionSheet } from "./sheets/CaptionSheet";
export { DataCard, Panel } from "./Panel";
export { HelpSheet } from "./sheets/HelpSheet";
export { MoreSheet } from "./sheets/MoreSheet";
export { QuestionSheet } from "./sheets/QuestionSheet";
export { ReportSheet } from "./sheets/ReportSheet";
export { WhySheet } from "./sheets/WhySheet";
