import { useState } from "preact/hooks";
import { putStudioWorksByWorkCaptionsByLanguage as captionFile } from "../../api/limits";
import { get, messageOf, Problem, put, remove, type Schemas } from "../../lib/http";
import { t } from "../../lib/i18n";
import { Num } from "../../lib/text";
import { CaptionEditor } from "../CaptionEditor";
import type { Cue } from "../cues";
import { Section, Select } from "../form";
import { type Remark, withLine } from "../remarks";
import type { Draft, Language } from "../work";

/** A track that is being written, beside its clip. */
interface Open {
  card: Schemas["LessonCard"];
  language: Language;
  cues: Cue[];
}

type Reading = Schemas["CaptionReading"];

interface Props {
  work: string;
  draft: Draft;
  /** Whether the clip can be played. */
  playable: boolean;
  languages: Language[];
  onChange: (captions: Draft["captions"]) => void;
}

const Remarks = ({ of }: { of: Remark[] }) => (
  <ul class="u">
    {of.map((each) => (
      <li>{withLine(each)}</li>
    ))}
  </ul>
);

/** Caption files, one a language, WebVTT or SRT. Faults are listed by line. */
export function Captions({ work, draft, playable, languages, onChange }: Props) {
  const [lang, setLang] = useState("");
  const [wrong, setWrong] = useState<Remark[]>([]);
  const [notes, setNotes] = useState<Remark[]>([]);
  const [problem, setProblem] = useState("");
  const [unsure, setUnsure] = useState<{ file: File; readings: Reading[] } | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const name = (code: string) => languages.find((each) => each.code === code)?.autonym ?? code;
  const rest = (code: string) => draft.captions.filter((each) => each.lang !== code);

  const send = async (file: File, encoding?: Reading["encoding"]) => {
    setWrong([]);
    setNotes([]);
    setProblem("");
    setUnsure(null);
    try {
      if (file.size > captionFile.maxLength) throw new Problem(413, "too-large", t("problem.too-large"));
      // As bytes, because the server detects the encoding.
      const kept = await put("/api/studio/works/{work}/captions/{language}", {
        path: { work, language: lang },
        query: encoding ? { encoding } : {},
        file,
        type: "text/plain",
      });
      onChange([...rest(lang), { lang, cues: kept.cues }]);
      setNotes(kept.notes);
      setLang("");
    } catch (thrown) {
      const body = thrown instanceof Problem ? thrown.body : {};
      setWrong(body.problems ?? []);
      setUnsure(body.readings ? { file, readings: body.readings } : null);
      setProblem(messageOf(thrown));
    }
  };
  const chosen = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void send(file);
  };
  const write = async (code: string) => {
    const language = languages.find((each) => each.code === code);
    if (!language) return;
    setProblem("");
    setWrong([]);
    try {
      const exists = draft.captions.some((each) => each.lang === code);
      const [card, track] = await Promise.all([
        get("/api/studio/works/{work}/preview", { path: { work } }),
        exists ? get("/api/studio/works/{work}/captions/{language}", { path: { work, language: code } }) : { cues: [] },
      ]);
      setOpen({ card, language, cues: track.cues });
      setLang("");
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };
  const drop = async (code: string) => {
    try {
      await remove("/api/studio/works/{work}/captions/{language}", { path: { work, language: code } });
      onChange(rest(code));
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };

  return (
    <Section id="captions" title={t("studio.captions")}>
      <p class="u soft">{t("studio.captions_text")}</p>
      {draft.captions.map((each) => (
        <p class="row between" key={each.lang}>
          <span>
            <bdi lang={each.lang}>{name(each.lang)}</bdi> · {t("studio.cues", { n: each.cues })}
          </span>
          <span class="row">
            {playable && (
              <button type="button" class="btn quiet" onClick={() => void write(each.lang)}>
                {t("studio.cap_edit")}
              </button>
            )}
            <button type="button" class="btn quiet" onClick={() => void drop(each.lang)}>
              {t("studio.remove")}
            </button>
          </span>
        </p>
      ))}
      <div class="two">
        <Select label={t("studio.captions_language")} value={lang} options={languages.map((each) => [each.code, each.autonym])} onChange={setLang} />
        {lang && (
          <label class="field">
            <span class="label">{t("studio.captions_file")}</span>
            <input type="file" accept=".vtt,.srt,text/vtt" onChange={(event) => chosen(event.currentTarget)} />
          </label>
        )}
      </div>
      {lang && playable && (
        <p>
          <button type="button" class="btn" onClick={() => void write(lang)}>
            {t("studio.cap_write")}
          </button>
        </p>
      )}
      {open && (
        <CaptionEditor
          key={open.language.code}
          work={work}
          {...open}
          onSaved={(cues) => onChange([...rest(open.language.code), { lang: open.language.code, cues }])}
          onClose={() => setOpen(null)}
        />
      )}
      {problem && (
        <div class="note bad col tight" role="alert">
          <p>{problem}</p>
          <Remarks of={wrong} />
          {unsure?.readings.map((reading) => (
            <div class="row between" key={reading.encoding}>
              <span dir="auto">
                {reading.preview.map((line) => (
                  <bdi class="line">{line}</bdi>
                ))}
              </span>
              <button type="button" class="btn" onClick={() => void send(unsure.file, reading.encoding)}>
                {t("studio.captions_choose")}
              </button>
            </div>
          ))}
        </div>
      )}
      {notes.length > 0 && (
        <div class="note warn col tight" role="status">
          <p>{t("studio.captions_notes")}</p>
          <Remarks of={notes} />
        </div>
      )}
      <p class="u soft">
        <Num>WebVTT · SRT</Num>
      </p>
    </Section>
  );
}
