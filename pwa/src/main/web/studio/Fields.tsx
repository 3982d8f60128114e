// What is said of a work. Every part has an id `f-…`, so that what is missing can lead to it.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { api } from "../lib/http";
import { has, t } from "../lib/words";
import type { Autosave } from "./autosave";
import { Captions } from "./Captions";
import { QuestionFields } from "./QuestionFields";
import { type Curriculum, type Draft, type Language, LICENCES, MOST_OUTCOMES, type Work } from "./work";

const TITLE_LIMIT = 100;
const DESCRIPTION_LIMIT = 500;
const TAG_LIMIT = 8;
const TOPIC_PAUSE_MS = 600;
/** Shown at once in the list of outcomes; a search narrows it. */
const OUTCOMES_SHOWN = 40;

interface Props {
  work: Work;
  save: Autosave;
  curriculum: Curriculum;
  languages: Language[];
}

export function Fields({ work, save, curriculum, languages }: Props) {
  const { draft } = save;
  const set =
    <K extends keyof Draft>(field: K, read: (value: string) => Draft[K]) =>
    (event: Event) =>
      save.edit({ [field]: read((event.currentTarget as HTMLInputElement).value) } as Pick<Draft, K>);
  const grades = [...new Set(curriculum.outcomes.map((each) => each.grade))].sort((a, b) => a - b);
  return (
    <fieldset class="col gap" disabled={!work.canEdit}>
      <Texts draft={draft} languages={languages} onChange={(texts) => save.edit({ texts })} />
      <Part id="subject" title={t("studio.subject")}>
        <div class="two">
          <Select label={t("studio.subject_label")} value={draft.subject} options={curriculum.subjects.map((each) => [each, has(`subject.${each}`) ? t(`subject.${each}`) : each])} onChange={set("subject", (value) => value || null)} />
          <div id="f-grade">
            <Select label={t("studio.grade")} value={draft.grade === null ? null : String(draft.grade)} options={grades.map((each) => [String(each), t("common.grade", { n: each })])} onChange={set("grade", (value) => Number(value) || null)} />
          </div>
        </div>
      </Part>
      <Outcomes draft={draft} curriculum={curriculum} onChange={(outcomes) => save.edit({ outcomes })} />
      <Part id="speech" title={t("studio.speech")}>
        <Radios name="speech" value={draft.speech} options={["spoken", "none"]} words={(each) => t(`studio.speech_${each}`)} onChange={(speech) => save.edit({ speech: speech as Draft["speech"] })} />
        {draft.speech === "spoken" && (
          <div id="f-audioLanguage">
            <Select label={t("studio.audio_language")} value={draft.audioLanguage} options={languages.map((each) => [each.code, each.autonym])} onChange={set("audioLanguage", (value) => value || null)} />
          </div>
        )}
      </Part>
      <Captions work={work.work} draft={draft} playable={work.asset?.playable ?? false} languages={languages} onChange={(captions) => save.absorb({ captions })} />
      <Part id="question" title={t("studio.question")}>
        <p class="u soft">{t("studio.question_text")}</p>
        <QuestionFields draft={draft} languages={languages} onChange={(question) => save.edit({ question })} />
      </Part>
      <Sources draft={draft} onChange={(sources) => save.edit({ sources })} />
      <Part id="hashtags" title={t("studio.hashtags")}>
        <Hashtags draft={draft} onChange={(hashtags) => save.edit({ hashtags })} />
      </Part>
      <Part id="licence" title={t("studio.licence")}>
        <Radios name="licence" value={draft.licence} options={LICENCES} words={(each) => t(`studio.licence_${each}`)} onChange={(licence) => save.edit({ licence })} />
      </Part>
      <Part id="ai" title={t("studio.ai")}>
        <Radios name="ai" value={draft.ai} options={["none", "assisted", "generated"]} words={(each) => t(`studio.ai_${each}`)} onChange={(ai) => save.edit({ ai: ai as Draft["ai"] })} />
      </Part>
    </fieldset>
  );
}

function Texts({ draft, languages, onChange }: { draft: Draft; languages: Language[]; onChange: (texts: Draft["texts"]) => void }) {
  const dirOf = (code: string) => languages.find((each) => each.code === code)?.dir ?? "auto";
  const texts = draft.texts.length ? draft.texts : [{ lang: boot.lang, title: "", description: "" }];
  const change = (i: number, changed: Partial<Draft["texts"][number]>) => onChange(texts.map((each, n) => (n === i ? { ...each, ...changed } : each)));
  const free = languages.filter((each) => !texts.some((text) => text.lang === each.code));
  return (
    <Part id="texts" title={t("studio.texts")}>
      {texts.map((each, i) => (
        <fieldset class="col" key={each.lang}>
          <legend class="row between">
            <bdi lang={each.lang}>{languages.find((one) => one.code === each.lang)?.autonym ?? each.lang}</bdi>
          </legend>
          <label class="field">
            <span class="label">{t("studio.title")}</span>
            <input lang={each.lang} dir={dirOf(each.lang)} maxLength={TITLE_LIMIT} value={each.title} onInput={(event) => change(i, { title: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span class="label">{t("studio.description")}</span>
            <textarea lang={each.lang} dir={dirOf(each.lang)} maxLength={DESCRIPTION_LIMIT} value={each.description} onInput={(event) => change(i, { description: event.currentTarget.value })} />
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
      <Select label={t("studio.add_language")} value="" options={free.map((each) => [each.code, each.autonym])} onChange={(event) => onChange([...texts, { lang: (event.currentTarget as HTMLSelectElement).value, title: "", description: "" }])} />
    </Part>
  );
}

export const Part = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="card col" id={`f-${id}`}>
    <h2>{title}</h2>
    {children}
  </section>
);

export function Select({ label, value, options, onChange }: { label: string; value: string | null; options: [string, string][]; onChange: (event: Event) => void }) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select value={value ?? ""} onChange={onChange}>
        <option value="">{t("studio.choose_one")}</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Radios({ name, value, options, words, onChange }: { name: string; value: string | null; options: string[]; words: (option: string) => string; onChange: (option: string) => void }) {
  return (
    <div role="radiogroup">
      {options.map((each) => (
        <label class="pick" key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} />
          <span>{words(each)}</span>
        </label>
      ))}
    </div>
  );
}

function Outcomes({ draft, curriculum, onChange }: { draft: Draft; curriculum: Curriculum; onChange: (outcomes: string[]) => void }) {
  const [search, setSearch] = useState("");
  const sought = search.trim().toLowerCase();
  const fits = curriculum.outcomes.filter(
    (each) =>
      draft.outcomes.includes(each.code) ||
      ((!draft.subject || each.subject === draft.subject) &&
        (!draft.grade || sought || each.grade === draft.grade) &&
        (!sought || [each.code, ...Object.values(each.title)].some((words) => words.toLowerCase().includes(sought)))),
  );
  const full = draft.outcomes.length >= MOST_OUTCOMES;
  return (
    <Part id="outcomes" title={t("studio.outcomes")}>
      <p class="u soft">{t("studio.outcomes_text")}</p>
      <label class="field">
        <span class="label">{t("common.search")}</span>
        <input type="search" dir="auto" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <div>
        {fits.slice(0, OUTCOMES_SHOWN).map((each) => {
          const chosen = draft.outcomes.includes(each.code);
          return (
            <label class="pick" key={each.code}>
              <input type="checkbox" checked={chosen} disabled={full && !chosen} onChange={() => onChange(chosen ? draft.outcomes.filter((code) => code !== each.code) : [...draft.outcomes, each.code])} />
              <span>
                {each.title[boot.lang] ?? each.title.en} <bdi class="ltr u soft">{each.code}</bdi>
              </span>
            </label>
          );
        })}
        {fits.length === 0 && <p class="soft">{t("studio.outcomes_none")}</p>}
      </div>
    </Part>
  );
}

function Sources({ draft, onChange }: { draft: Draft; onChange: (sources: Draft["sources"]) => void }) {
  const sources = draft.sources.length ? draft.sources : [{ title: "", url: "" }];
  const change = (i: number, changed: Partial<Draft["sources"][number]>) => onChange(sources.map((each, n) => (n === i ? { ...each, ...changed } : each)));
  return (
    <Part id="sources" title={t("studio.sources")}>
      <p class="u soft">{t("studio.sources_text")}</p>
      {sources.map((each, i) => (
        <div class="two" key={i}>
          <label class="field">
            <span class="label">{t("studio.source_title")}</span>
            <input dir="auto" maxLength={200} value={each.title} onInput={(event) => change(i, { title: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span class="label">{t("studio.source_url")}</span>
            <input type="url" dir="ltr" maxLength={500} value={each.url} onInput={(event) => change(i, { url: event.currentTarget.value })} />
          </label>
        </div>
      ))}
      {sources.length < 5 && (
        <p>
          <button type="button" class="btn quiet" onClick={() => onChange([...sources, { title: "", url: "" }])}>
            {t("studio.source_add")}
          </button>
        </p>
      )}
    </Part>
  );
}

function Hashtags({ draft, onChange }: { draft: Draft; onChange: (hashtags: string[]) => void }) {
  const [typed, setTyped] = useState(draft.hashtags.map((each) => `#${each}`).join(" "));
  const offered = useTopics(draft).filter((each) => !draft.hashtags.includes(each));
  const read = (text: string) => [...new Set(text.split(/[\s,،#]+/u).filter(Boolean))].slice(0, TAG_LIMIT);
  const write = (text: string) => {
    setTyped(text);
    onChange(read(text));
  };
  return (
    <>
      <label class="field">
        <span class="label">{t("studio.hashtags_text")}</span>
        <input dir="auto" value={typed} onInput={(event) => write(event.currentTarget.value)} />
      </label>
      {offered.length > 0 && draft.hashtags.length < TAG_LIMIT && (
        <p class="row wrap tight">
          <span class="u">{t("studio.hashtags_offered")}</span>
          {offered.map((each) => (
            <button type="button" class="chip tap" key={each} onClick={() => write(`${typed.trim()} #${each}`.trim())}>
              <bdi>#{each}</bdi>
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** What the first title speaks of, once it is typed. */
function useTopics({ texts }: Draft): string[] {
  const [topics, setTopics] = useState<string[]>([]);
  const { title = "", lang = boot.lang } = texts[0] ?? {};
  useEffect(() => {
    if (title.trim() === "") return setTopics([]);
    const timer = setTimeout(() => {
      const asked = new URLSearchParams({ title, language: lang });
      api<{ hashtags: string[] }>("GET", `/api/studio/topics?${asked}`).then(
        (found) => setTopics(found.hashtags),
        () => setTopics([]),
      );
    }, TOPIC_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [title, lang]);
  return topics;
}
