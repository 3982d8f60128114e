// What the server says of caption files: a code with its numbers, put into words here.
import { t } from "../lib/words";

export interface Remark {
  /** Counted from one; 0 for the file as a whole. */
  line: number;
  /** Counted from one; 0 for none. */
  cue: number;
  code: string;
  arguments: number[];
}

export const wordsOfRemark = ({ code, arguments: [a = 0, b = 0] }: Remark) => t(`studio.caption.${code}`, { a, b });

export const withLine = (remark: Remark) => `${remark.line > 0 ? `${t("studio.line", { n: remark.line })} ` : ""}${wordsOfRemark(remark)}`;
