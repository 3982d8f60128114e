// The page of one work: its clip, its draft, what is missing, and the history of its review.
import { useEffect, useState } from "preact/hooks";
import { get, messageOf, post, Problem, type Schemas } from "../lib/http";
import { ltr, t, textOfCode } from "../lib/i18n";
import { MomentText } from "../lib/dateText";
import { LocalText } from "../lib/text";
import { DraftForm } from "./DraftForm";
import { MissingList } from "./MissingList";
import { PreviewSheet } from "./PreviewSheet";
import { StateChip } from "./StateChip";
import { Uploader } from "./Uploader";
import { type DraftForm as Form, useDraft } from "./useDraft";
import { WithdrawSheet } from "./WithdrawSheet";
import { type Curriculum, type Language, missingOf, type Work, type WorkDetail } from "./work";

interface Loaded {
  work: WorkDetail;
  curriculum: Curriculum;
  languages: Language[];
}

interface Props {
  id: string;
  /** The same work in the list, whose file is kept up to date by the server. */
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
      const [work, curriculum, languages] = await Promise.all([get("/api/studio/works/{work}", { path: { work: id } }), get("/api/curriculum"), get("/api/languages")]);
      setLoaded({ work, curriculum, languages });
    } catch (thrown) {
      setProblem(messageOf(thrown));
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
      {!loaded && !problem && <p class="card skeleton" aria-busy="true" />}
      {loaded && (
        <Page
          key={loaded.work.revision}
          loaded={loaded}
          work={{ ...loaded.work, ...live }}
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
  work: Work;
  reload: () => Promise<void>;
  onDiscard: (work: Work) => void;
  onChange: (work: Work) => void;
}

function Page({ loaded, work, reload, onDiscard, onChange }: PageProps) {
  const path = { work: work.work };
  const form = useDraft(work.work, loaded.work.draft);
  const [refused, setRefused] = useState<Schemas["Missing"][]>([]);
  const [problem, setProblem] = useState("");
  const [preview, setPreview] = useState<Schemas["LessonCard"] | null>(null);
  const [withdrawing, setWithdrawing] = useState(false);
  const [busy, setBusy] = useState(false);
  const missing = missingOf(form.draft, work.asset);

  const attempt = (act: () => Promise<unknown>) => async () => {
    setBusy(true);
    setProblem("");
    setRefused([]);
    try {
      await act();
    } catch (thrown) {
      if (thrown instanceof Problem && thrown.body.missing) setRefused(thrown.body.missing);
      else setProblem(messageOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const submit = attempt(async () => {
    if (await form.flush()) onChange(await post("/api/studio/works/{work}/submit", { path }));
  });
  const revise = attempt(async () => onChange(await post("/api/studio/works/{work}/revise", { path })));
  const showPreview = attempt(async () => setPreview(await get("/api/studio/works/{work}/preview", { path })));
  const settle = (keepOwn: boolean) => attempt(async () => form.settle((await get("/api/studio/works/{work}", { path })).draft, keepOwn));
  const withdraw = (note: string) =>
    attempt(async () => {
      setWithdrawing(false);
      onChange(await post("/api/studio/works/{work}/withdraw", { path, body: { note } }));
    });

  return (
    <>
      <div class="row wrap between">
        <h1>{work.title ? <LocalText text={work.title} /> : t("studio.untitled")}</h1>
        <StateChip state={work.state} />
      </div>
      {work.reason && (
        <div class="note warn col tight">
          <b>{textOfCode("reason", work.reason.code)}</b>
          {work.reason.notes && <p dir="auto">{work.reason.notes}</p>}
        </div>
      )}
      <section class="card col" id="f-media">
        <h2>{t("studio.clip")}</h2>
        <Uploader work={work.work} asset={work.asset} editable={work.canEdit} onDone={() => void reload()} />
        {work.asset?.playable && (
          <p>
            <button type="button" class="btn" onClick={() => void showPreview()}>
              {t("studio.preview")}
            </button>
          </p>
        )}
      </section>
      {form.state.is === "conflict" && <Conflict onChoose={(keepOwn) => void settle(keepOwn)()} />}
      <DraftForm work={work} form={form} curriculum={loaded.curriculum} languages={loaded.languages} />
      <Timeline steps={loaded.work.draft.timeline} />
      {work.canEdit && <MissingList missing={missing} refused={refused} />}
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
      <div class="row wrap">
        {work.canEdit && (
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
        {work.canEdit && <SaveLine form={form} />}
        {work.canRevise && (
          <button type="button" class="btn pri" disabled={busy} onClick={() => void revise()}>
            {t("studio.revise")}
          </button>
        )}
        {work.canEdit && (
          <button type="button" class="btn pri" disabled={busy || missing.length > 0} onClick={() => void submit()}>
            {t("studio.submit")}
          </button>
        )}
      </div>
      {preview && <PreviewSheet card={preview} onClose={() => setPreview(null)} />}
      {withdrawing && <WithdrawSheet live={work.state === "live"} onWithdraw={(note) => void withdraw(note)()} onClose={() => setWithdrawing(false)} />}
    </>
  );
}

/** The steps of the review, as the author may see them. */
function Timeline({ steps }: { steps: Schemas["Step"][] }) {
  if (steps.length === 0) return null;
  return (
    <section class="card col">
      <h2>{t("studio.timeline")}</h2>
      <ol class="stages">
        {steps.map((each) => (
          <li key={each.at}>
            <span class="nq" />
            <span>
              {textOfCode("studio.event", each.event)}
              {each.reason && <> · {textOfCode("reason", each.reason)}</>}
              {each.notes && (
                <>
                  <br />
                  <bdi>{each.notes}</bdi>
                </>
              )}
            </span>
            <span class="soft">
              <MomentText at={each.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function SaveLine({ form: { state } }: { form: Form }) {
  const text = {
    saved: state.is === "saved" && state.at ? t("studio.saved_at", { time: ltr(state.at.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })) }) : t("studio.saved"),
    saving: t("studio.saving"),
    waiting: state.is === "waiting" ? state.why : "",
    conflict: t("studio.conflict"),
    refused: state.is === "refused" ? state.why : "",
  }[state.is];
  return (
    <span class={`u ${state.is === "saved" ? "good" : state.is === "saving" ? "soft" : "bad"}`} role="status">
      {text}
    </span>
  );
}

/** The draft was saved elsewhere meanwhile: which content continues? */
function Conflict({ onChoose }: { onChoose: (keepOwn: boolean) => void }) {
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
