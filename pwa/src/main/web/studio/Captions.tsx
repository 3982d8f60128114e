import { useState } from "preact/hooks";
import { api, Problem, remove, wordsOf } from "../lib/http";
import { Num } from "../lib/text";
import { t } from "../lib/words";
import { Part, Select } from "./Fields";
import type { Draft, Language } from "./work";

const MOST_BYTES = 200_000;

/** One line of a caption file, and the code and numbers of what is to be said about it. */
interface Remark {
  line: number;
  code: string;
  arguments: number[];
}

interface Kept {
  cues: number;
  notes: Remark[];
}

interface Props {
  work: string;
  draft: Draft;
  languages: Language[];
  onChange: (captions: Draft["captions"]) => void;
}

const words = ({ line, code, arguments: [a = 0, b = 0] }: Remark) =>
  `${line > 0 ? `${t("studio.line", { n: line })} ` : ""}${t(`studio.caption.${code}`, { a, b })}`;

const Remarks = ({ of }: { of: Remark[] }) => (
  <ul class="u">
    {of.map((each) => (
      <li>{words(each)}</li>
    ))}
  </ul>
);

/** Caption files, one a language, WebVTT or SRT. What is wrong with one is told by its line. */
export function Captions({ work, draft, languages, onChange }: Props) {
  const [lang, setLang] = useState("");
  const [wrong, setWrong] = useState<Remark[]>([]);
  const [notes, setNotes] = useState<Remark[]>([]);
  const [problem, setProblem] = useState("");
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
          <button type="button" class="btn quiet" onClick={() => void drop(each.lang)}>
            {t("studio.remove")}
          </button>
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
