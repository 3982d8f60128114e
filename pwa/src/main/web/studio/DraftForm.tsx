// The form of a draft.
import { draftBody } from "../api/limits";
import { t, textOfCode } from "../lib/i18n";
import { Radios, Section, Select } from "./form";
import { Captions } from "./sections/Captions";
import { Hashtags } from "./sections/Hashtags";
import { Outcomes } from "./sections/Outcomes";
import { Question } from "./sections/Question";
import { Sources } from "./sections/Sources";
import { Texts } from "./sections/Texts";
import { ThinkingPause } from "./sections/ThinkingPause";
import type { DraftForm as Form } from "./useDraft";
import type { Curriculum, Language, Work } from "./work";

interface Props {
  work: Work;
  form: Form;
  curriculum: Curriculum;
  languages: Language[];
}

export function DraftForm({ work, form, curriculum, languages }: Props) {
  const { draft } = form;
  const grades = [...new Set(curriculum.outcomes.map((each) => each.grade))].sort((a, b) => a - b);
  return (
    <fieldset class="col gap" disabled={!work.canEdit}>
      <Texts draft={draft} languages={languages} onChange={(texts) => form.edit({ texts })} />
      <Section id="subject" title={t("studio.subject")}>
        <div class="two">
          <Select
            label={t("studio.subject_label")}
            value={draft.subject}
            options={curriculum.subjects.map((each) => [each, textOfCode("subject", each)])}
            onChange={(value) => form.edit({ subject: value || null })}
          />
          <div id="f-grade">
            <Select
              label={t("studio.grade")}
              value={draft.grade === null ? null : String(draft.grade)}
              options={grades.map((each) => [String(each), t("common.grade", { n: each })])}
              onChange={(value) => form.edit({ grade: Number(value) || null })}
            />
          </div>
        </div>
      </Section>
      <Outcomes draft={draft} curriculum={curriculum} onChange={(outcomes) => form.edit({ outcomes })} />
      <Section id="speech" title={t("studio.speech")}>
        <Radios name="speech" value={draft.speech} options={draftBody.speech.enum} text={(each) => t(`studio.speech_${each}`)} onChange={(speech) => form.edit({ speech })} />
        {draft.speech === "spoken" && (
          <div id="f-audioLanguage">
            <Select
              label={t("studio.audio_language")}
              value={draft.audioLanguage}
              options={languages.map((each) => [each.code, each.autonym])}
              onChange={(value) => form.edit({ audioLanguage: value || null })}
            />
          </div>
        )}
      </Section>
      <Captions work={work.work} draft={draft} playable={work.asset?.playable ?? false} languages={languages} onChange={(captions) => form.absorb({ captions })} />
      <Section id="question" title={t("studio.question")}>
        <p class="u soft">{t("studio.question_text")}</p>
        <Question draft={draft} languages={languages} onChange={(question) => form.edit({ question })} />
        <ThinkingPause draft={draft} languages={languages} onChange={(pause) => form.edit({ pause })} />
      </Section>
      <Sources draft={draft} onChange={(sources) => form.edit({ sources })} />
      <Section id="hashtags" title={t("studio.hashtags")}>
        <Hashtags draft={draft} onChange={(hashtags) => form.edit({ hashtags })} />
      </Section>
      <Section id="licence" title={t("studio.licence")}>
        <Radios name="licence" value={draft.licence} options={draftBody.licence.enum} text={(each) => t(`studio.licence_${each}`)} onChange={(licence) => form.edit({ licence })} />
      </Section>
      <Section id="ai" title={t("studio.ai")}>
        <Radios name="ai" value={draft.ai} options={draftBody.ai.enum} text={(each) => t(`studio.ai_${each}`)} onChange={(ai) => form.edit({ ai })} />
      </Section>
    </fieldset>
  );
}
