// The page of one work: its clip, what is said of it, what is missing, and what reviewers said.
import { useEffect, useState } from "preact/hooks";
import type { Card } from "../feed/card";
import { get, type Missing, post, Problem, wordsOf } from "../lib/http";
import { Screen } from "../lib/screen";
import { Sheet } from "../lib/sheet";
import { Say, When } from "../lib/text";
import { has, moment, t } from "../lib/words";
import { useAutosave } from "./autosave";
import { Fields } from "./Fields";
import { stateChip } from "./Studio";
import { Uploader } from "./Uploader";
import { type Curriculum, type Draft, type Language, missingOf, type Work } from "./work";

interface Loaded {
  work: Work & { draft: Draft };
  curriculum: Curriculum;
  languages: Language[];
}

interface Props {
  id: string;
  /** The same work as the server last told of it: its clip moves on by itself. */
  live: Work | undefined;
  onDiscard: (work: Work) => void;
  onChange: (work: Work) => void;
}

export function Editor({ id, live, onDiscard, onChange }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState("");
  const load = async () => {
    try {
      setProblem("");
      const [work, curriculum, languages] = await Promise.all([
        get<Work & { draft: Draft }>(`/api/studio/works/${id}`),
        get<Curriculum>("/api/curriculum"),
        get<Language[]>("/api/languages"),
      ]);
      setLoaded({ work, curriculum, languages });
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  useEffect(() => void load(), []);
  return (
    <>
      <p>
        <a href="#">{t("studio.back")}</a>
      </p>
      {problem && (
        <p class="note bad row between wrap" role="alert">
          <span>{problem}</span>
          <button type="button" class="btn" onClick={() => void load()}>
            {t("common.retry")}
          </button>
        </p>
      )}
      {!loaded && !problem && <p class="card bone" aria-busy="true" />}
      {loaded && (
        <Page
          key={loaded.work.revision}
          loaded={loaded}
          work={{ ...loaded.work, ...live, draft: loaded.work.draft }}
          reload={load}
          onDiscard={onDiscard}
          onChange={(work) => {
            onChange(work);
            void load();
          }}
        />
      )}
    </>
  );
}

interface PageProps {
  loaded: Loaded;
  work: Work & { draft: Draft };
  reload: () => Promise<void>;
  onDiscard: (work: Work) => void;
  onChange: (work: Work) => void;
}

function Page({ loaded, work, reload, onDiscard, onChange }: PageProps) {
  const save = useAutosave(work.work, loaded.work.draft);
  const [refused, setRefused] = useState<Missing[]>([]);
  const [problem, setProblem] = useState("");
  const [preview, setPreview] = useState<Card | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const [busy, setBusy] = useState(false);
  const missing = missingOf(save.draft, work.asset);
  const timeline = loaded.work.draft.timeline ?? [];
  const never = timeline.every((each) => each.event === "created") && work.state === "draft";

  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem("");
    try {
      await act();
    } catch (thrown) {
      const found = thrown instanceof Problem ? (thrown.body.missing as Missing[] | undefined) : undefined;
      if (found) setRefused(found);
      else setProblem(wordsOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const submit = () =>
    attempt(async () => {
      setRefused([]);
      if (await save.flush()) onChange(await post<Work>(`/api/studio/works/${work.work}/submit`));
    });
  const look = () => attempt(async () => setPreview(await get<Card>(`/api/studio/works/${work.work}/preview`)));

  return (
    <>
      <div class="row wrap between">
        <h1>{work.title ? <Say text={work.title} /> : t("studio.untitled")}</h1>
        {stateChip(work.state)}
      </div>
      {work.reason && (
        <div class="note warn col tight">
          <b>{has(`reason.${work.reason.code}`) ? t(`reason.${work.reason.code}`) : work.reason.code}</b>
          {work.reason.notes && <p dir="auto">{work.reason.notes}</p>}
        </div>
      )}
      <section class="card col" id="f-asset">
        <h2>{t("studio.clip")}</h2>
        <Uploader work={work.work} asset={work.asset} editable={work.canEdit} onDone={() => void reload()} />
        {work.asset?.playable && (
          <p>
            <button type="button" class="btn" onClick={() => void look()}>
              {t("studio.preview")}
            </button>
          </p>
        )}
      </section>
      {save.state.is === "conflict" && (
        <Conflict
          onChoose={(mine) =>
            void attempt(async () => save.settle((await get<Work & { draft: Draft }>(`/api/studio/works/${work.work}`)).draft, mine))
          }
        />
      )}
      <Fields work={work} save={save} curriculum={loaded.curriculum} languages={loaded.languages} />
      {timeline.length > 0 && (
        <section class="card col">
          <h2>{t("studio.timeline")}</h2>
          <ol class="stages">
            {timeline.map((each) => (
              <li>
                <span class="nq" />
                <span>
                  {has(`studio.event.${each.event}`) ? t(`studio.event.${each.event}`) : each.event}
                  {each.reason && <> · {has(`reason.${each.reason}`) ? t(`reason.${each.reason}`) : each.reason}</>}
                  {each.notes && (
                    <>
                      <br />
                      <bdi>{each.notes}</bdi>
                    </>
                  )}
                </span>
                <span class="soft">
                  <When>{moment(each.at)}</When>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {work.canEdit && (missing.length > 0 || refused.length > 0) && (
        <section class="note warn col tight" role={refused.length ? "alert" : undefined}>
          <h2>{t("studio.missing")}</h2>
          <ul>
            {refused.length > 0
              ? refused.map((each) => (
                  <li>
                    <a href={`#f-${each.field}`} onClick={(event) => jump(event, each.field)}>
                      {each.message}
                    </a>
                  </li>
                ))
              : missing.map((field) => (
                  <li>
                    <a href={`#f-${field}`} onClick={(event) => jump(event, field)}>
                      {t(`studio.need.${field}`)}
                    </a>
                  </li>
                ))}
          </ul>
        </section>
      )}
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
      <div class="row wrap">
        {never && work.canEdit && (
          <button type="button" class="btn quiet" onClick={() => onDiscard(work)}>
            {t("studio.discard")}
          </button>
        )}
        {work.canWithdraw && (
          <button type="button" class="btn no" onClick={() => setWithdrawing(true)}>
            {t("studio.withdraw")}
          </button>
        )}
      </div>
      <div class="stick row between">
        {work.canEdit && <SaveLine save={save} />}
        {work.canRevise && (
          <button type="button" class="btn pri" disabled={busy} onClick={() => void attempt(async () => onChange(await post<Work>(`/api/studio/works/${work.work}/revise`)))}>
            {t("studio.revise")}
          </button>
        )}
        {work.canEdit && (
          <button type="button" class="btn pri" disabled={busy || missing.length > 0} onClick={() => void submit()}>
            {t("studio.submit")}
          </button>
        )}
      </div>
      {preview && (
        <Sheet title={t("studio.preview")} onClose={() => setPreview(null)}>
          <Screen card={preview} />
          <h2>
            <Say text={preview.title} />
          </h2>
          {preview.description && (
            <p>
              <Say text={preview.description} />
            </p>
          )}
          {preview.question && (
            <>
              <h3>{t("studio.question")}</h3>
              <p>
                <Say text={preview.question.prompt} />
              </p>
              <ul>
                {preview.question.options.map((each) => (
                  <li>
                    <Say text={each} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Sheet>
      )}
      {withdrawing && (
        <Withdraw
          live={work.state === "live"}
          onClose={() => setWithdrawing(false)}
          onSure={(note) =>
            void attempt(async () => {
              setWithdrawing(false);
              onChange(await post<Work>(`/api/studio/works/${work.work}/withdraw`, { note }));
            })
          }
        />
      )}
    </>
  );
}

/** Goes to a field without losing the address of the work. */
function jump(event: Event, field: string): void {
  event.preventDefault();
  const place = document.getElementById(`f-${field.split(/[.[]/)[0]}`);
  place?.scrollIntoView({ block: "center" });
  place?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
}

function SaveLine({ save }: { save: ReturnType<typeof useAutosave> }) {
  const { state } = save;
  const words = {
    saved: state.is === "saved" && state.at ? t("studio.saved_at", { time: `\u2066${state.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}\u2069` }) : t("studio.saved"),
    saving: t("studio.saving"),
    waiting: state.is === "waiting" ? state.why : "",
    conflict: t("studio.conflict"),
    refused: state.is === "refused" ? state.why : "",
  }[state.is];
  return (
    <span class={`u ${state.is === "saved" ? "good" : state.is === "saving" ? "soft" : "bad"}`} role="status">
      {words}
    </span>
  );
}

function Conflict({ onChoose }: { onChoose: (mine: boolean) => void }) {
  return (
    <div class="note bad col" role="alert">
      <p>{t("studio.conflict_text")}</p>
      <p class="row wrap">
        <button type="button" class="btn" onClick={() => onChoose(true)}>
          {t("studio.keep_mine")}
        </button>
        <button type="button" class="btn" onClick={() => onChoose(false)}>
          {t("studio.take_other")}
        </button>
      </p>
    </div>
  );
}

function Withdraw({ live, onSure, onClose }: { live: boolean; onSure: (note: string) => void; onClose: () => void }) {
  const [note, setNote] = useState("");
  return (
    <Sheet title={t("studio.withdraw")} onClose={onClose}>
      <p>{t(live ? "studio.withdraw_live" : "studio.withdraw_text")}</p>
      <label class="field">
        <span class="label">{t("studio.withdraw_note")}</span>
        <textarea dir="auto" maxLength={500} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <button type="button" class="btn no" onClick={() => onSure(note)}>
        {t("studio.withdraw")}
      </button>
      <button type="button" class="btn" onClick={onClose}>
        {t("common.cancel")}
      </button>
    </Sheet>
  );
}
