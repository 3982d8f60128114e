import { useState } from "preact/hooks";
import { draftBodyThinkingPause } from "../../api/limits";
import { t } from "../../lib/i18n";
import { Radios, Select } from "../form";
import type { Draft, Language } from "../work";

type Pause = NonNullable<Draft["pause"]>;

const KINDS = ["none", "question", "words"] as const;
const FIRST_MS = 3_000;
const MS = 1_000;
const { atMs, prompt } = draftBodyThinkingPause;

interface Props {
  draft: Draft;
  languages: Language[];
  onChange: (pause: Pause | null) => void;
}

/** A moment at which the clip stops: none, to ask the question, or to think about words of its own. */
export function ThinkingPause({ draft, languages, onChange }: Props) {
  const { pause } = draft;
  const [words, setWords] = useState(Object.keys(pause?.prompt ?? {}).length > 0);
  const [chosen, setChosen] = useState(draft.texts[0]?.lang ?? "en");
  const kind = !pause ? "none" : words ? "words" : "question";
  const lang = draft.texts.some((each) => each.lang === chosen) ? chosen : (draft.texts[0]?.lang ?? chosen);
  const language = (code: string) => languages.find((each) => each.code === code);
  const choose = (next: (typeof KINDS)[number]) => {
    setWords(next === "words");
    onChange(next === "none" ? null : { atMs: pause?.atMs ?? FIRST_MS, prompt: next === "words" ? (pause?.prompt ?? {}) : {} });
  };
  return (
    <fieldset class="col" data-pause>
      <legend>{t("studio.pause")}</legend>
      <p class="u soft">{t("studio.pause_text")}</p>
      <Radios name="pause" value={kind} options={KINDS} text={(each) => t(`studio.pause_${each}`)} onChange={choose} />
      {pause && (
        <label class="field">
          <span class="label">{t("studio.pause_at")}</span>
          <input
            type="number"
            min={1}
            max={atMs.maximum / MS}
            step={0.1}
            inputMode="decimal"
            value={pause.atMs / MS}
            onInput={(event) => event.currentTarget.validity.valid && onChange({ ...pause, atMs: Math.round(event.currentTarget.valueAsNumber * MS) })}
          />
        </label>
      )}
      {pause && words && (
        <>
          {draft.texts.length > 1 && (
            <Select
              label={t("studio.question_language")}
              value={lang}
              options={draft.texts.map((each) => [each.lang, language(each.lang)?.autonym ?? each.lang])}
              onChange={(value) => setChosen(value || lang)}
            />
          )}
          <label class="field">
            <span class="label">{t("studio.pause_prompt")}</span>
            <input
              lang={lang}
              dir={language(lang)?.dir ?? "auto"}
              maxLength={prompt.additionalProperties.maxLength}
              value={pause.prompt[lang] ?? ""}
              onInput={(event) => onChange({ ...pause, prompt: { ...pause.prompt, [lang]: event.currentTarget.value } })}
            />
          </label>
        </>
      )}
    </fieldset>
  );
}
