// A work of the studio, as the server tells it.
import type { Text } from "../lib/text";

export interface Asset {
  id: string;
  state: "received" | "waiting" | "transcoding" | "ready" | "refused" | "cancelled";
  stage: string | null;
  percent: number;
  secondsLeft: number | null;
  refusal: string | null;
  message: string | null;
  fileName: string;
  bytes: number;
  /** Whether the review copy is there. */
  playable: boolean;
  findings: { severity: "NOTE" | "HOLD" | "RETURN"; message: string; where: string }[];
}

export interface Work {
  work: string;
  revision: string;
  number: number;
  title: Text | null;
  state: string;
  liveUrl: string | null;
  asset: Asset | null;
  poster: string | null;
  reason: { code: string; notes: string | null } | null;
  updatedAt: string;
  canEdit: boolean;
  canSubmit: boolean;
  canWithdraw: boolean;
  canRevise: boolean;
}

export type ByLanguage = Record<string, string>;

export interface DraftQuestion {
  prompt: ByLanguage;
  options: ByLanguage[];
  answer: number;
  explanation: ByLanguage;
}

export interface Draft {
  version: number;
  texts: { lang: string; title: string; description: string }[];
  subject: string | null;
  grade: number | null;
  speech: "none" | "spoken" | null;
  audioLanguage: string | null;
  licence: string | null;
  ai: "none" | "assisted" | "generated" | null;
  hashtags: string[];
  sources: { title: string; url: string }[];
  outcomes: string[];
  question: DraftQuestion | null;
  captions: { lang: string; cues: number }[];
  timeline: { at: string; event: string; byRole: string; reason: string | null; notes: string | null }[];
}

export interface Curriculum {
  framework: string;
  version: string;
  subjects: string[];
  outcomes: { code: string; subject: string; grade: number; title: ByLanguage }[];
}

export interface Language {
  code: string;
  autonym: string;
  dir: "ltr" | "rtl";
  english: string;
}

export const LICENCES = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"];
export const MOST_OUTCOMES = 3;
export const MOST_OPTIONS = 5;

/** What a draft still lacks, by field. The server has the last word; this only spares a round trip. */
export function missingOf(draft: Draft, asset: Asset | null): string[] {
  const missing: string[] = [];
  const need = (field: string, there: unknown) => there || missing.push(field);
  need("asset", asset?.state === "ready");
  need("texts", draft.texts.some((each) => each.title.trim()));
  need("subject", draft.subject);
  need("grade", draft.grade);
  need("outcomes", draft.outcomes.length > 0);
  need("speech", draft.speech);
  if (draft.speech === "spoken") {
    need("audioLanguage", draft.audioLanguage);
    need("captions", draft.captions.length > 0);
  }
  need("licence", draft.licence);
  need("ai", draft.ai);
  need("sources", draft.sources.some((each) => /^https?:\/\//.test(each.url ?? "")));
  need("question", draft.question && draft.question.options.length >= 2 && Object.values(draft.question.prompt).some((each) => each.trim()));
  return missing;
}
