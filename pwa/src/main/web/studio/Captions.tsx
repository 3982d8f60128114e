import { useState } from "preact/hooks";
import type { Card } from "../feed/card";
import { api, get, Problem, remove, wordsOf } from "../lib/http";
import { Num } from "../lib/text";
import { t } from "../lib/words";
import { CaptionEditor } from "./CaptionEditor";
import type { Cue } from "./cues";
import { Part, Select } from "./Fields";
import { type Remark, withLine } from "./remarks";
import type { Draft, Language } from "./work";

const MOST_BYTES = 200_000;

interface Kept {
  cues: number;
  notes: Remark[];
}

/** A track that is being written, beside the clip it belongs to. */
interface Open {
  card: Card;
  language: Language;
  cues: Cue[];
}

interface Props {
  work: string;
  draft: Draft;
  /** Whether the clip can be played yet. */
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

/** Caption files, one a language, WebVTT or SRT. What is wrong with one is told by its line. */
export function Captions({ work, draft, playable, languages, onChange }: Props) {
  const [lang, setLang] = useState("");
  const [wrong, setWrong] = useState<Remark[]>([]);
  const [notes, setNotes] = useState<Remark[]>([]);
  const [problem, setProblem] = useState("");
  const [open, setOpen] = useState<Open | null>(null);
  const name = (code: string) => languages.find((each) => each.code === code)?.autonym ?? code;
  const rest = (code: string) => draft.captions.filter((each) => each.lang !== code);

  const send = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setWrong([]);
    setNotes([]);
    setProblem("");
    try {
      if (file.size > MOST_BYTES) throw new Problem(413, "too-large", t("problem.too-large"));
      // As bytes: which encoding they are in is found out by the server.
      const kept = await api<Kept>("PUT", `/api/studio/works/${work}/captions/${lang}`, file, { "content-type": "text/plain" });
      onChange([...rest(lang), { lang, cues: kept.cues }]);
      setNotes(kept.notes);
      setLang("");
    } catch (thrown) {
      const lines = thrown instanceof Problem ? (thrown.body.problems as Remark[] | undefined) : undefined;
      setWrong(lines ?? []);
      setProblem(wordsOf(thrown));
    }
    input.value = "";
  };
  const write = async (code: string) => {
    const language = languages.find((each) => each.code === code);
    if (!language) return;
    setProblem("");
    setWrong([]);
    try {
      const there = draft.captions.some((each) => each.lang === code);
      const [card, track] = await Promise.all([
        get<Card>(`/api/studio/works/${work}/preview`),
        there ? get<{ cues: Cue[] }>(`/api/studio/works/${work}/captions/${code}`) : { cues: [] },
      ]);
      setOpen({ card, language, cues: track.cues });
      setLang("");
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  const drop = async (code: string) => {
    try {
      await remove(`/api/studio/works/${work}/captions/${code}`);
      onChange(rest(code));
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };

  return (
    <Part id="captions" title={t("studio.captions")}>
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
        <Select label={t("studio.captions_language")} value={lang} options={languages.map((each) => [each.code, each.autonym])} onChange={(event) => setLang((event.currentTarget as HTMLSelectElement).value)} />
        {lang && (
          <label class="field">
            <span class="label">{t("studio.captions_file")}</span>
            <input type="file" accept=".vtt,.srt,text/vtt" onChange={(event) => void send(event.currentTarget)} />
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
    </Part>
  );
}
