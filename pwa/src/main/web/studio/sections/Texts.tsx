import { draftBody, draftBodyText } from "../../api/limits";
import { boot } from "../../lib/boot";
import { t } from "../../lib/i18n";
import { Section, Select } from "../form";
import type { Draft, Language } from "../work";

interface Props {
  draft: Draft;
  languages: Language[];
  onChange: (texts: Draft["texts"]) => void;
}

/** Title and description, a language at a time. */
export function Texts({ draft, languages, onChange }: Props) {
  const language = (code: string) => languages.find((each) => each.code === code);
  const texts = draft.texts.length ? draft.texts : [{ lang: boot.lang, title: "", description: "" }];
  const change = (i: number, changed: Partial<Draft["texts"][number]>) => onChange(texts.map((each, n) => (n === i ? { ...each, ...changed } : each)));
  const free = languages.filter((each) => !texts.some((text) => text.lang === each.code));
  return (
    <Section id="texts" title={t("studio.texts")}>
      {texts.map((each, i) => (
        <fieldset class="col" key={each.lang}>
          <legend class="row between">
            <bdi lang={each.lang}>{language(each.lang)?.autonym ?? each.lang}</bdi>
          </legend>
          <label class="field">
            <span class="label">{t("studio.title")}</span>
            <input
              lang={each.lang}
              dir={language(each.lang)?.dir ?? "auto"}
              maxLength={draftBodyText.title.maxLength}
              value={each.title}
              onInput={(event) => change(i, { title: event.currentTarget.value })}
            />
          </label>
          <label class="field">
            <span class="label">{t("studio.description")}</span>
            <textarea
              lang={each.lang}
              dir={language(each.lang)?.dir ?? "auto"}
              maxLength={draftBodyText.description.maxLength}
              value={each.description}
              onInput={(event) => change(i, { description: event.currentTarget.value })}
            />
          </label>
          {texts.length > 1 && (
            <p>
              <button type="button" class="btn quiet" onClick={() => onChange(texts.filter((_, n) => n !== i))}>
                {t("studio.remove_language")}
              </button>
            </p>
          )}
        </fieldset>
      ))}
      {texts.length < draftBody.texts.maxItems && (
        <Select
          label={t("studio.add_language")}
          value=""
          options={free.map((each) => [each.code, each.autonym])}
          onChange={(lang) => lang && onChange([...texts, { lang, title: "", description: "" }])}
        />
      )}
    </Section>
  );
}
