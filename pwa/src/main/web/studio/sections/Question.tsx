import { useState } from "preact/hooks";
import { draftBodyQuestion } from "../../api/limits";
import type { Schemas } from "../../lib/http";
import { t } from "../../lib/i18n";
import { Select } from "../form";
import type { Draft, Language } from "../work";

type DraftQuestion = Schemas["LessonQuestion"];

const MIN_OPTIONS = 2;
/** Two lines on a phone. */
const MAX_REFUTATION = 160;
const EMPTY: DraftQuestion = { prompt: {}, options: [{}, {}, {}], answer: 0, explanation: {}, misconceptions: [] };
const NO_MISCONCEPTION = { id: "", text: {}, refutation: {} };
const { prompt, options, explanation } = draftBodyQuestion;

interface Props {
  draft: Draft;
  languages: Language[];
  onChange: (question: DraftQuestion | null) => void;
}

/** One question with its options and explanation. Texts are written a language at a time; the right answer is one for all. */
export function Question({ draft, languages, onChange }: Props) {
  const [chosen, setChosen] = useState(draft.texts[0]?.lang ?? "en");
  const lang = draft.texts.some((each) => each.lang === chosen) ? chosen : (draft.texts[0]?.lang ?? chosen);
  const { question } = draft;
  if (!question) {
    return (
      <p>
        <button type="button" class="btn" onClick={() => onChange(EMPTY)}>
          {t("studio.question_add")}
        </button>
      </p>
    );
  }
  const language = (code: string) => languages.find((each) => each.code === code);
  const dir = language(lang)?.dir ?? "auto";
  const setOption = (i: number, text: string) => onChange({ ...question, options: question.options.map((each, n) => (n === i ? { ...each, [lang]: text } : each)) });
  const misconceptions = question.options.map((_, i) => question.misconceptions[i] ?? NO_MISCONCEPTION);
  const setRefutation = (i: number, text: string) =>
    onChange({ ...question, misconceptions: misconceptions.map((each, n) => (n === i ? { ...each, refutation: { ...each.refutation, [lang]: text } } : each)) });
  const removeOption = (i: number) =>
    onChange({
      ...question,
      misconceptions: misconceptions.filter((_, n) => n !== i),
      options: question.options.filter((_, n) => n !== i),
      answer: question.answer > i ? question.answer - 1 : question.answer === i ? 0 : question.answer,
    });
  return (
    <div class="col">
      {draft.texts.length > 1 && (
        <Select
          label={t("studio.question_language")}
          value={lang}
          options={draft.texts.map((each) => [each.lang, language(each.lang)?.autonym ?? each.lang])}
          onChange={(value) => setChosen(value || lang)}
        />
      )}
      <label class="field">
        <span class="label">{t("studio.prompt")}</span>
        <textarea
          lang={lang}
          dir={dir}
          maxLength={prompt.additionalProperties.maxLength}
          value={question.prompt[lang] ?? ""}
          onInput={(event) => onChange({ ...question, prompt: { ...question.prompt, [lang]: event.currentTarget.value } })}
        />
      </label>
      <fieldset class="col">
        <legend>{t("studio.options")}</legend>
        {question.options.map((each, i) => (
          <div class="row" key={i}>
            <label class="pick" title={t("studio.right_one")}>
              <input type="radio" name="answer" checked={question.answer === i} onChange={() => onChange({ ...question, answer: i })} />
              <span class="vh">{t("studio.right_one")}</span>
            </label>
            <input
              lang={lang}
              dir={dir}
              maxLength={options.items.additionalProperties.maxLength}
              aria-label={t("studio.option", { n: i + 1 })}
              value={each[lang] ?? ""}
              onInput={(event) => setOption(i, event.currentTarget.value)}
            />
            {question.options.length > MIN_OPTIONS && (
              <button type="button" class="btn quiet" aria-label={t("studio.remove")} onClick={() => removeOption(i)}>
                ×
              </button>
            )}
          </div>
        ))}
        {question.options.length < options.maxItems && (
          <p>
            <button type="button" class="btn quiet" onClick={() => onChange({ ...question, options: [...question.options, {}] })}>
              {t("studio.option_add")}
            </button>
          </p>
        )}
      </fieldset>
      {question.options.map(
        (_, i) =>
          question.answer !== i && (
            <label class="field" key={i}>
              <span class="label">{t("studio.refutation", { n: i + 1 })}</span>
              <input lang={lang} dir={dir} maxLength={MAX_REFUTATION} value={misconceptions[i]?.refutation[lang] ?? ""} onInput={(event) => setRefutation(i, event.currentTarget.value)} />
            </label>
          ),
      )}
      <label class="field">
        <span class="label">{t("studio.explanation")}</span>
        <textarea
          lang={lang}
          dir={dir}
          maxLength={explanation.additionalProperties.maxLength}
          value={question.explanation[lang] ?? ""}
          onInput={(event) => onChange({ ...question, explanation: { ...question.explanation, [lang]: event.currentTarget.value } })}
        />
      </label>
      <p>
        <button type="button" class="btn quiet" onClick={() => onChange(null)}>
          {t("studio.question_remove")}
        </button>
      </p>
    </div>
  );
}
