// Works of the studio as the server sends them, and what their drafts lack.
import type { Schemas } from "../lib/http";

export type Work = Schemas["Work"];
export type WorkDetail = Schemas["WorkDetail"];
export type Asset = Schemas["AssetView"];
export type Draft = Schemas["Draft"];
export type Curriculum = Schemas["CurriculumBody"];
export type Language = Schemas["LanguageBody"];

/** The parts of the form that a draft lacks. The server has the last word; this spares a request. */
export function missingOf(draft: Draft, asset: Asset | null): string[] {
  const missing: string[] = [];
  const require = (field: string, present: unknown) => present || missing.push(field);
  require("media", asset?.state === "ready");
  require("texts", draft.texts.some((each) => each.title.trim()));
  require("subject", draft.subject);
  require("grade", draft.grade);
  require("outcomes", draft.outcomes.length > 0);
  require("speech", draft.speech);
  if (draft.speech === "spoken") {
    require("audioLanguage", draft.audioLanguage);
    require("captions", draft.captions.length > 0);
  }
  require("licence", draft.licence);
  require("ai", draft.ai);
  require("sources", draft.sources.some((each) => /^https?:\/\//.test(each.url)));
  require("question", draft.question && draft.question.options.length >= 2 && Object.values(draft.question.prompt).some((each) => each.trim()));
  return missing;
}
