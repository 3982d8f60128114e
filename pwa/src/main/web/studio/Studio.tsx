// The studio: one's works, each with its state and the next step, and the page of one work.
import { useEffect, useRef, useState } from "preact/hooks";
import { get, post, remove, wordsOf } from "../lib/http";
import { Icon } from "../lib/icons";
import { Say, When } from "../lib/text";
import { has, moment, t } from "../lib/words";
import { Editor } from "./Editor";
import { AssetProgress, Bar, uploadOf, useUploads } from "./Uploader";
import type { Asset, Work } from "./work";

/** A draft thrown away can be taken back for this long. */
const UNDO_MS = 10_000;
const GOOD = new Set(["live"]);
const BAD = new Set(["changes-requested", "rejected", "withdrawn"]);

/** Messages and the tour name a work in the query, which a server can send; the studio itself goes by the hash. */
const named = new URLSearchParams(location.search).get("work");
if (named) history.replaceState(null, "", `/studio#/${encodeURIComponent(named)}`);

const workInAddress = () => /^#\/(.+)$/.exec(location.hash)?.[1] ?? null;

export function Studio() {
  const [works, setWorks] = useState<Work[] | null>(null);
  const [open, setOpen] = useState(workInAddress());
  const [problem, setProblem] = useState("");
  const [undo, setUndo] = useState<Work | null>(null);
  const timer = useRef(0);

  const load = async () => {
    try {
      setProblem("");
      setWorks((await get<{ items: Work[] }>("/api/studio/works")).items);
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  const replace = (work: Work) => setWorks((all) => all?.map((each) => (each.work === work.work ? { ...each, ...work } : each)) ?? null);

  useEffect(() => {
    void load();
    const move = () => {
      setOpen(workInAddress());
      void load();
    };
    addEventListener("hashchange", move);
    const events = new EventSource("/api/studio/events");
    events.addEventListener("asset", (event) => {
      const { work, asset } = JSON.parse((event as MessageEvent<string>).data) as { work: string; asset: Asset };
      setWorks((all) => all?.map((each) => (each.work === work ? { ...each, asset } : each)) ?? null);
    });
    events.addEventListener("work", (event) => replace(JSON.parse((event as MessageEvent<string>).data) as Work));
    return () => {
      removeEventListener("hashchange", move);
      events.close();
    };
  }, []);

  const begin = async () => {
    try {
      const { work } = await post<{ work: string }>("/api/studio/works");
      location.hash = `/${work}`;
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };

  const discard = (work: Work) => {
    setUndo(work);
    location.hash = "";
    timer.current = window.setTimeout(() => {
      setUndo(null);
      void remove(`/api/studio/works/${work.work}`)
        .catch((thrown: unknown) => setProblem(wordsOf(thrown)))
        .then(load);
    }, UNDO_MS);
  };

  if (open) return <Editor key={open} id={open} live={works?.find((each) => each.work === open)} onDiscard={discard} onChange={replace} />;
  return (
    <>
      <div class="row between wrap">
        <h1>{t("studio.heading")}</h1>
        <button type="button" class="btn warm" onClick={() => void begin()}>
          <Icon name="plus" small />
          {t("studio.new")}
        </button>
      </div>
      {problem && (
        <p class="note bad row between wrap" role="alert">
          <span>{problem}</span>
          <button type="button" class="btn" onClick={() => void load()}>
            {t("common.retry")}
          </button>
        </p>
      )}
      {undo && (
        <p class="note row between wrap" role="status">
          <span>{t("studio.discarded")}</span>
          <button
            type="button"
            class="btn"
            onClick={() => {
              clearTimeout(timer.current);
              setUndo(null);
            }}
          >
            {t("studio.undo")}
          </button>
        </p>
      )}
      {!works && !problem && <p class="card bone" aria-busy="true" />}
      {works?.length === 0 && (
        <div class="state">
          <h2>{t("studio.none")}</h2>
          <p>{t("studio.none_text")}</p>
        </div>
      )}
      <div class="works">
        {works?.filter((each) => each.work !== undo?.work).map((each) => <WorkCard key={each.work} work={each} />)}
      </div>
    </>
  );
}

export const stateChip = (state: string) => <span class={`chip${GOOD.has(state) ? " ok" : BAD.has(state) ? " bad" : ""}`}>{t(`state.${state}`)}</span>;

function WorkCard({ work }: { work: Work }) {
  useUploads();
  const upload = uploadOf(work.work);
  const next = has(`studio.next.${work.state}`) ? t(`studio.next.${work.state}`) : "";
  return (
    <article class="card col">
      <div class="row">
        {work.poster ? <img class="thm" src={work.poster} alt="" /> : <span class="thm" />}
        <div class="col grow tight">
          <h2>{work.title ? <Say text={work.title} /> : t("studio.untitled")}</h2>
          <p class="row wrap tight">{stateChip(work.state)}</p>
          <p class="u soft">
            <When>{moment(work.updatedAt)}</When>
          </p>
        </div>
      </div>
      {upload && upload.state !== "done" ? (
        <>
          <Bar percent={(upload.sent / Math.max(1, upload.file.size)) * 100} label={upload.file.name} />
          <p class="u soft">{t("studio.sending")}</p>
        </>
      ) : (
        work.asset && work.asset.state !== "ready" && work.asset.state !== "refused" && work.asset.state !== "cancelled" && <AssetProgress asset={work.asset} />
      )}
      {work.asset?.state === "refused" && <p class="u bad">{t("studio.refused")}</p>}
      {work.reason && (
        <p class="note warn u">
          <b>{has(`reason.${work.reason.code}`) ? t(`reason.${work.reason.code}`) : work.reason.code}</b>
          {work.reason.notes && (
            <>
              <br />
              <bdi>{work.reason.notes}</bdi>
            </>
          )}
        </p>
      )}
      {next && <p class="u">{next}</p>}
      <div class="row wrap">
        <a class={`btn${work.canEdit ? " pri" : ""}`} href={`#/${work.work}`}>
          {t(work.canEdit ? "studio.edit" : "studio.look")}
        </a>
        {work.liveUrl && (
          <a class="btn" href={work.liveUrl}>
            {t("studio.open_live")}
          </a>
        )}
      </div>
    </article>
  );
}
