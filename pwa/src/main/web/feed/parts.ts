// The parts of the feed that no first clip needs. They are a script of their own (bundle.sh), loaded when the first clip plays.
export * from "./ahead";
export { CaptionSheet } from "./sheets/CaptionSheet";
export { DataCard, Panel } from "./Panel";
export { HelpSheet } from "./sheets/HelpSheet";
export { MoreSheet } from "./sheets/MoreSheet";
export { QuestionSheet } from "./sheets/QuestionSheet";
export { ReportSheet } from "./sheets/ReportSheet";
export { WhySheet } from "./sheets/WhySheet";
