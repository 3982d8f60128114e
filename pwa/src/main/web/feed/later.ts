// The components of `parts.ts`, loaded with it.
import { lazy } from "../lib/lazy";

const parts = () => import("./parts");

export const CaptionSheet = lazy(() => parts().then((all) => all.CaptionSheet));
export const DataCard = lazy(() => parts().then((all) => all.DataCard));
export const HelpSheet = lazy(() => parts().then((all) => all.HelpSheet));
export const MoreSheet = lazy(() => parts().then((all) => all.MoreSheet));
export const Panel = lazy(() => parts().then((all) => all.Panel));
export const QuestionSheet = lazy(() => parts().then((all) => all.QuestionSheet));
export const ReportSheet = lazy(() => parts().then((all) => all.ReportSheet));
export const WhySheet = lazy(() => parts().then((all) => all.WhySheet));
