// An editor of captions beside the playing clip, which gives the times. Faults are shown at their cue. Unsaved captions stay
// on this device.
import { Fragment } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { messageOf, Problem, put, type Schemas } from "../lib/http";
import { t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { pictureFor } from "../lib/link";
import * as storage from "../lib/storage";
import { Num } from "../lib/text";
import { changed, type Cue, indexAt, insertAt, msOf, MIN_CUE_MS, sorted, splitAt, timeOf, NEW_CUE_MS, vttOf, without } from "./cues";
import { type Remark, sentenceOf } from "./remarks";
import type { Language } from "./work";

const MAX_UNDO = 50;
/** An arrow key seeks this far. */
const SEEK_STEP_MS = 500;

interface Props {
  work: string;
  card: Schemas["LessonCard"];
  language: Language;
  cues: Cue[];
  onSaved: (cues: number) => void;
  onClose: () => void;
}

export function CaptionEditor({ work, card, language, cues: saved, onSaved, onClose }: Props) {
  const draftKey = `captions:${work}:${language.code}`;
  const [cues, setCues] = useState<Cue[]>(() => storage.getJson<Cue[]>(draftKey) ?? saved);
  const [dirty, setDirty] = useState(() => storage.get(draftKey) !== null);
  const [at, setAt] = useState(0);
  const [now, setNow] = useState(0);
  const [wrong, setWrong] = useState<Remark[]>([]);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const before = useRef<Cue[][]>([]);
  const video = useRef<HTMLVideoElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const showing = cues[indexAt(cues, now)];

  const change = (next: Cue[], undoable = true) => {
    if (undoable) before.current = [...before.current.slice(1 - MAX_UNDO), cues];
    setCues(next);
    setDirty(true);
    setWrong([]);
    storage.set(draftKey, JSON.stringify(next));
  };
  const undo = () => {
    const last = before.current.pop();
    if (last) change(last, false);
  };
  const seek = (ms: number) => {
    const clip = video.current!;
    clip.currentTime = Math.max(0, Math.min(card.durationMs, ms)) / 1000;
    setNow(clip.currentTime * 1000);
  };
  const select = (index: number, focus = true) => {
    setAt(index);
    if (focus) requestAnimationFrame(() => list.current?.querySelectorAll("textarea")[index]?.focus());
  };
  const moment = () => Math.round(video.current!.currentTime * 1000);

  const add = () => {
    const grown = insertAt(cues, moment(), card.durationMs);
    change(grown.cues);
    select(grown.at);
  };
  const begin = () => cues[at] && change(changed(cues, at, { begin: moment(), end: Math.max(cues[at].end, moment() + MIN_CUE_MS) }));
  const end = () => cues[at] && change(changed(cues, at, { end: Math.max(cues[at].begin + MIN_CUE_MS, moment()) }));
  const split = () => {
    const field = list.current?.querySelectorAll("textarea")[at];
    if (!field || !cues[at]) return;
    change(splitAt(cues, at, field.selectionStart));
    select(at + 1);
  };
  const drop = (index: number) => {
    change(without(cues, index));
    select(Math.max(0, index - 1));
  };
  const play = () => {
    const clip = video.current!;
    void (clip.paused ? clip.play().catch(() => {}) : clip.pause());
  };

  const save = async () => {
    setBusy(true);
    setProblem("");
    const whole = sorted(cues).filter((cue) => cue.text.trim());
    try {
      const answer = await put("/api/studio/works/{work}/captions/{language}", {
        path: { work, language: language.code },
        file: new Blob([vttOf(whole)]),
        type: "text/vtt",
      });
      storage.remove(draftKey);
      setCues(whole);
      setDirty(false);
      setWrong(answer.notes);
      onSaved(answer.cues);
    } catch (thrown) {
      setCues(whole);
      setWrong((thrown instanceof Problem && thrown.body.problems) || []);
      setProblem(messageOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  const onKey = (event: KeyboardEvent) => {
    const act = keyOf(event);
    const acts = { add, begin, end, split, play, undo, save: () => void save(), back: () => seek(moment() - SEEK_STEP_MS), forth: () => seek(moment() + SEEK_STEP_MS), up: () => select(Math.max(0, at - 1)), down: () => select(Math.min(cues.length - 1, at + 1)) };
    if (!act) return;
    event.preventDefault();
    acts[act]();
  };

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => dirty && event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [dirty]);

  return (
    <section class="card col" onKeyDown={onKey} aria-label={t("studio.captions_in", { language: language.autonym })}>
      <div class="row between wrap">
        <h3>
          {t("studio.captions")} · <bdi lang={language.code}>{language.autonym}</bdi>
        </h3>
        <button type="button" class="btn quiet" onClick={onClose}>
          {t("common.close")}
        </button>
      </div>
      <div class="capwork">
        <div class="col tight">
          <div class="screen">
            <video
              ref={video}
              controls
              playsInline
              preload="auto"
              poster={card.poster}
              src={pictureFor(card)?.src}
              aria-label={t("studio.clip")}
              onTimeUpdate={() => setNow(moment())}
            />
            <p class="cap" lang={language.code} dir={language.dir}>
              {showing?.text ?? "\u00a0"}
            </p>
          </div>
          <div class="row wrap">
            <button type="button" class="btn" onClick={play}>
              {t("studio.cap_play")}
            </button>
            <button type="button" class="btn pri" onClick={add}>
              {t("studio.cap_add")} <Num>{timeOf(now)}</Num>
            </button>
            <button type="button" class="btn" disabled={before.current.length === 0} onClick={undo}>
              {t("studio.cap_undo")}
            </button>
          </div>
          <details class="u soft">
            <summary>{t("studio.cap_keys")}</summary>
            <dl class="keys">
              {KEYS.map(([keys, what]) => (
                <Fragment key={keys}>
                  <dt>
                    <Num>{keys}</Num>
                  </dt>
                  <dd>{t(`studio.cap_key_${what}`)}</dd>
                </Fragment>
              ))}
            </dl>
          </details>
        </div>
        <div class="col tight">
          {cues.length === 0 && <p class="soft">{t("studio.cap_none")}</p>}
          <ol class="cues" ref={list}>
            {cues.map((cue, index) => (
              <CueLine
                key={index}
                cue={cue}
                number={index + 1}
                language={language}
                current={index === at}
                problems={wrong.filter((each) => each.cue === index + 1).map(sentenceOf)}
                onFocus={() => setAt(index)}
                onGo={() => (setAt(index), seek(cue.begin))}
                onChange={(part) => change(changed(cues, index, part), part.text === undefined)}
                onDrop={() => drop(index)}
              />
            ))}
          </ol>
        </div>
      </div>
      {problem && (
        <div class="note bad col tight" role="alert">
          <p>{problem}</p>
          <ul class="u">
            {wrong
              .filter((each) => each.cue < 1 || each.cue > cues.length)
              .map((each) => (
                <li>{sentenceOf(each)}</li>
              ))}
          </ul>
        </div>
      )}
      <div class="row between wrap">
        <span class={`u ${dirty ? "soft" : "good"}`} role="status">
          {t(dirty ? "studio.cap_unsaved" : "studio.saved")}
        </span>
        <button type="button" class="btn pri" disabled={busy || !dirty} onClick={() => void save()}>
          {t("studio.cap_save")}
        </button>
      </div>
    </section>
  );
}

interface CueLineProps {
  cue: Cue;
  number: number;
  language: Language;
  current: boolean;
  problems: string[];
  onFocus: () => void;
  onGo: () => void;
  onChange: (part: Partial<Cue>) => void;
  onDrop: () => void;
}

/** One cue: its times and its text. */
function CueLine({ cue, number, language, current, problems, onFocus, onGo, onChange, onDrop }: CueLineProps) {
  return (
    <li class={problems.length > 0 ? "wrong" : ""} aria-current={current} onFocusIn={onFocus}>
      <div class="row">
        <button type="button" class="btn quiet" aria-label={t("studio.cap_go", { n: number })} onClick={onGo}>
          <Icon name="play" small />
        </button>
        <Time label={t("studio.cap_begin")} ms={cue.begin} onChange={(begin) => onChange({ begin, end: cue.end > begin ? cue.end : begin + NEW_CUE_MS })} />
        <span aria-hidden="true">–</span>
        <Time label={t("studio.cap_end")} ms={cue.end} onChange={(end) => onChange({ end })} />
        <span class="grow" />
        <button type="button" class="btn quiet" aria-label={t("studio.cap_drop", { n: number })} onClick={onDrop}>
          <Icon name="close" small />
        </button>
      </div>
      <textarea
        rows={2}
        lang={language.code}
        dir={language.dir}
        value={cue.text}
        aria-label={t("studio.cap_text", { n: number })}
        aria-invalid={problems.length > 0}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      {problems.map((each) => (
        <p class="u bad">{each}</p>
      ))}
    </li>
  );
}

/** A time that may be typed. An unreadable one is replaced by the time before. */
function Time({ label, ms, onChange }: { label: string; ms: number; onChange: (ms: number) => void }) {
  return (
    <input
      class="time"
      dir="ltr"
      inputMode="decimal"
      aria-label={label}
      value={timeOf(ms)}
      onChange={(event) => {
        const typed = msOf(event.currentTarget.value);
        if (typed === undefined) event.currentTarget.value = timeOf(ms);
        else onChange(typed);
      }}
    />
  );
}

type Act = "add" | "begin" | "end" | "split" | "play" | "undo" | "save" | "back" | "forth" | "up" | "down";

const KEYS: [string, Act][] = [
  ["Ctrl Enter", "add"],
  ["Alt [", "begin"],
  ["Alt ]", "end"],
  ["Alt Enter", "split"],
  ["Alt P", "play"],
  ["Alt ← →", "back"],
  ["Alt ↑ ↓", "up"],
  ["Ctrl S", "save"],
];

/** By the position of the key, because an Urdu layout has other letters there. */
function keyOf(event: KeyboardEvent): Act | undefined {
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && !event.altKey) {
    if (event.code === "KeyZ" && !(event.target instanceof HTMLTextAreaElement)) return "undo";
    return ({ Enter: "add", KeyS: "save" } as Record<string, Act>)[event.code];
  }
  if (!event.altKey || ctrl) return undefined;
  return (
    { BracketLeft: "begin", BracketRight: "end", Enter: "split", KeyP: "play", ArrowLeft: "back", ArrowRight: "forth", ArrowUp: "up", ArrowDown: "down" } as Record<string, Act>
  )[event.code];
}
