import { useState } from "preact/hooks";
import { t } from "../lib/words";
import { Select } from "./Fields";
import { type Draft, type DraftQuestion, type Language, MOST_OPTIONS } from "./work";

const WORDS_LIMIT = 200;
const EXPLANATION_LIMIT = 500;
const EMPTY: DraftQuestion = { prompt: {}, options: [{}, {}, {}], answer: 0, explanation: {} };

interface Props {
  draft: Draft;
  languages: Language[];
  onChange: (question: DraftQuestion | null) => void;
}

/** One question with its answer and why. The words are written a language at a time; the right answer holds for all. */
export function QuestionFields({ draft, languages, onChange }: Props) {
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
  const dir = languages.find((each) => each.code === lang)?.dir ?? "auto";
  const option = (i: number, words: string) => onChange({ ...question, options: question.options.map((each, n) => (n === i ? { ...each, [lang]: words } : each)) });
  return (
    <div class="col">
      {draft.texts.length > 1 && (
        <Select
          label={t("studio.question_language")}
          value={lang}
          options={draft.texts.map((each) => [each.lang, languages.find((one) => one.code === each.lang)?.autonym ?? each.lang])}
          onChange={(event) => setChosen((event.currentTarget as HTMLSelectElement).value || lang)}
        />
      )}
      <label class="field">
        <span class="label">{t("studio.prompt")}</span>
        <textarea lang={lang} dir={dir} maxLength={WORDS_LIMIT} value={question.prompt[lang] ?? ""} onInput={(event) => onChange({ ...question, prompt: { ...question.prompt, [lang]: event.currentTarget.value } })} />
      </label>
      <fieldset class="col">
        <legend>{t("studio.options")}</legend>
        {question.options.map((each, i) => (
          <div class="row" key={i}>
            <label class="pick" title={t("studio.right_one")}>
              <input type="radio" name="answer" checked={question.answer === i} onChange={() => onChange({ ...question, answer: i })} />
              <span class="vh">{t("studio.right_one")}</span>
            </label>
            <input lang={lang} dir={dir} maxLength={WORDS_LIMIT} aria-label={t("studio.option", { n: i + 1 })} value={each[lang] ?? ""} onInput={(event) => option(i, event.currentTarget.value)} />
            {question.options.length > 2 && (
              <button
                type="button"
                class="btn quiet"
                aria-label={t("studio.remove")}
                onClick={() =>
                  onChange({
                    ...question,
                    options: question.options.filter((_, n) => n !== i),
                    answer: question.answer > i ? question.answer - 1 : question.answer === i ? 0 : question.answer,
                  })
                }
              >
                ×
              </button>
            )}
          </div>
        ))}
        {question.options.length < MOST_OPTIONS && (
          <p>
            <button type="button" class="btn quiet" onClick={() => onChange({ ...question, options: [...question.options, {}] })}>
              {t("studio.option_add")}
            </button>
          </p>
        )}
      </fieldset>
      <label class="field">
        <span class="label">{t("studio.explanation")}</span>
        <textarea lang={lang} dir={dir} maxLength={EXPLANATION_LIMIT} value={question.explanation[lang] ?? ""} onInput={(event) => onChange({ ...question, explanation: { ...question.explanation, [lang]: event.currentTarget.value } })} />
      </label>
      <p>
        <button type="button" class="btn quiet" onClick={() => onChange(null)}>
          {t("studio.question_remove")}
        </button>
      </p>
    </div>
  );
}
