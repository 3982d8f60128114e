// Remarks of the server on caption files, as sentences.
import type { Schemas } from "../lib/http";
import { t } from "../lib/i18n";

/** `line` and `cue` count from one; 0 is none. */
export type Remark = Schemas["CaptionRemark"];

export const sentenceOf = ({ code, arguments: [a = 0, b = 0] }: Remark) => t(`studio.caption.${code}`, { a, b });

export const withLine = (remark: Remark) => `${remark.line > 0 ? `${t("studio.line", { n: remark.line })} ` : ""}${sentenceOf(remark)}`;
