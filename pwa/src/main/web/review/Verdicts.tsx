// The rubric and the verdict. What is typed is kept on the device until it is decided: a lost lease loses no words.
import { useEffect, useRef, useState } from "preact/hooks";
import { type Missing, post, Problem, put, wordsOf } from "../lib/http";
import { Icon } from "../lib/icons";
import { forget, keep, kept } from "../lib/keep";
import { ltr, t } from "../lib/words";
import { type Criterion, type Mark, type Marks, maySucceed, MOST_NOTES, type ReviewPage, type Verdict } from "./review";

const LEASE_STEP_MS = 10_000;

interface Typed {
  marks: Marks;
  reason: string;
  notes: string;
  internal: string;
}

interface Props {
  page: ReviewPage;
  video: HTMLVideoElement | null;
  onDone: (words: string) => void;
}

export function Verdicts({ page, video, onDone }: Props) {
  const store = `review:${page.review}`;
  const [typed, setTyped] = useState<Typed>(() => JSON.parse(kept(store) ?? "null") ?? { marks: {}, reason: "", notes: "", internal: "" });
  const [row, setRow] = useState(0);
  const [problem, setProblem] = useState("");
  const [missing, setMissing] = useState<Missing[]>([]);
  const [lost, setLost] = useState(false);
  const [busy, setBusy] = useState(false);
  const notes = useRef<HTMLTextAreaElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const minutes = useMinutes(page.leaseUntil);
  const passes = maySucceed(page.rubric, typed.marks);

  const edit = (changed: Partial<Typed>) => {
    const next = { ...typed, ...changed };
    setTyped(next);
    keep(store, JSON.stringify(next));
  };
  const mark = (id: string, value: Mark) => edit({ marks: { ...typed.marks, [id]: value } });

  const decide = async (verdict: Verdict) => {
    setProblem("");
    setMissing([]);
    if (verdict === "pass" && !passes) return setProblem(t("review.pass_needs"));
    if (verdict !== "pass" && (!typed.reason || !typed.notes.trim())) {
      notes.current?.focus();
      return setProblem(t("review.reason_needed"));
    }
    setBusy(true);
    try {
      await put(`/api/reviews/${page.review}/decision`, {
        verdict,
        rubric: typed.marks,
        reason: verdict === "pass" ? null : typed.reason,
        notes: typed.notes.trim() || null,
        internal: typed.internal.trim() || null,
      });
      forget(store);
      onDone(t(`review.done_${verdict}`));
    } catch (thrown) {
      setProblem(wordsOf(thrown));
      if (thrown instanceof Problem) {
        setMissing((thrown.body.missing as Missing[] | undefined) ?? []);
        setLost(thrown.status === 409);
      }
    } finally {
      setBusy(false);
    }
  };
  const claimAgain = async () => {
    try {
      await post(`/api/reviews/${page.review}/claim`);
      setLost(false);
      setProblem("");
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  const release = async () => {
    try {
      await post(`/api/reviews/${page.review}/release`);
      onDone(t("review.released"));
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const at = event.target as HTMLElement;
    if (at.closest("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    const here = page.rubric[row];
    const value = here && valueOf(here, key);
    if (key === "j") setRow(Math.min(page.rubric.length - 1, row + 1));
    else if (key === "k") setRow(Math.max(0, row - 1));
    else if (here && value !== undefined) {
      mark(here.id, value);
      setRow(Math.min(page.rubric.length - 1, row + 1));
    } else if (key === "a") void decide("pass");
    else if (key === "r") void decide("changes");
    else if (key === "e") void decide("reject");
    else if (key === " " && !at.closest("button, a, summary, video")) void (video?.paused ? video.play().catch(() => {}) : video?.pause());
    else return;
    event.preventDefault();
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latest.current(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
  useEffect(() => rows.current?.children[row]?.scrollIntoView({ block: "nearest" }), [row]);

  return (
    <section class="col" aria-label={t("review.rubric")}>
      <div class="row between wrap">
        <h2>{t(`review.rubric_${page.stage}`)}</h2>
        <span class={`chip${minutes > 3 ? "" : " bad"}`} role="status">
          <Icon name="clock" small />
          {minutes > 0 ? t("review.lease", { n: minutes }) : t("review.lease_over")}
        </span>
      </div>
      <div ref={rows}>
        {page.rubric.map((each, i) => (
          <Row key={each.id} criterion={each} value={typed.marks[each.id]} at={i === row} onMark={(value) => (setRow(i), mark(each.id, value))} />
        ))}
      </div>
      <label class="field">
        <span class="label">{t("review.reason")}</span>
        <select value={typed.reason} onChange={(event) => edit({ reason: event.currentTarget.value })}>
          <option value="">{t("review.reason_none")}</option>
          {page.reasons.map((each) => (
            <option key={each.code} value={each.code}>
              {each.text}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="label">{t("review.notes")}</span>
        <textarea ref={notes} dir="auto" maxLength={MOST_NOTES} value={typed.notes} onInput={(event) => edit({ notes: event.currentTarget.value })} />
      </label>
      <label class="field">
        <span class="label">{t("review.internal")}</span>
        <textarea dir="auto" maxLength={MOST_NOTES} value={typed.internal} onInput={(event) => edit({ internal: event.currentTarget.value })} />
      </label>
      <div class="stick col tight">
        {problem && (
          <div class="note bad col tight" role="alert">
            <p>{problem}</p>
            {missing.length > 0 && (
              <ul class="u">
                {missing.map((each) => (
                  <li>{each.message}</li>
                ))}
              </ul>
            )}
            {lost && (
              <>
                <p class="u">{t("review.kept")}</p>
                <p>
                  <button type="button" class="btn" onClick={() => void claimAgain()}>
                    {t("review.claim_again")}
                  </button>
                </p>
              </>
            )}
          </div>
        )}
        <div class="acts">
          <button type="button" class="btn pri" disabled={busy || !passes} onClick={() => void decide("pass")}>
            {t("review.pass")} <kbd>A</kbd>
          </button>
          <button type="button" class="btn" disabled={busy} onClick={() => void decide("changes")}>
            {t("review.changes")} <kbd>R</kbd>
          </button>
          <button type="button" class="btn no" disabled={busy} onClick={() => void decide("reject")}>
            {t("review.reject")} <kbd>E</kbd>
          </button>
        </div>
      </div>
      {!passes && <p class="u soft">{t("review.pass_needs")}</p>}
      <p>
        <button type="button" class="btn quiet" onClick={() => void release()}>
          {t("review.release")}
        </button>
      </p>
    </section>
  );
}

function valueOf({ kind }: Criterion, key: string): Mark | undefined {
  if (!/^[0-3]$/.test(key)) return undefined;
  if (kind === "score") return Number(key);
  return key === "1" ? true : key === "0" ? false : undefined;
}

function Row({ criterion, value, at, onMark }: { criterion: Criterion; value: Mark | undefined; at: boolean; onMark: (value: Mark) => void }) {
  const press = (mark: Mark, words: string, tone: string) => (
    <button type="button" class={tone} aria-pressed={value === mark} onClick={() => onMark(mark)}>
      {words}
    </button>
  );
  return (
    <div class={`crit${at ? " at" : ""}`} role="group" aria-label={criterion.text}>
      <span>
        <bdi class="ltr soft">{criterion.id}</bdi> {criterion.text}
      </span>
      <span class="seg">
        {criterion.kind === "pass" ? (
          <>
            {press(true, t("review.yes"), "y")}
            {press(false, t("review.no"), "x")}
          </>
        ) : (
          [0, 1, 2, 3].map((score) => press(score, ltr(String(score)), score < 2 ? "x" : "y"))
        )}
      </span>
    </div>
  );
}

/** Whole minutes left of a lease. */
function useMinutes(until: string): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 60_000));
  const [minutes, setMinutes] = useState(left());
  useEffect(() => {
    const timer = setInterval(() => setMinutes(left()), LEASE_STEP_MS);
    return () => clearInterval(timer);
  }, [until]);
  return minutes;
}
