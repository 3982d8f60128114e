// The rubric and the verdict. The entries stay on the device until the decision, so that an expired lease loses nothing.
import { useEffect, useRef, useState } from "preact/hooks";
import { decisionBody } from "../api/limits";
import { messageOf, post, Problem, put, type Schemas } from "../lib/http";
import { ltr, t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import * as storage from "../lib/storage";
import { type Criterion, markOfKey, type Marks, mayPass, type ReviewPage, storedMarks, type Verdict } from "./rubric";

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
  onDone: (message: string) => void;
}

export function VerdictForm({ page, video, onDone }: Props) {
  const key = `review:${page.review}`;
  const path = { review: page.review };
  const [typed, setTyped] = useState<Typed>(() => restored(key));
  const [row, setRow] = useState(0);
  const [problem, setProblem] = useState("");
  const [missing, setMissing] = useState<Schemas["Missing"][]>([]);
  const [lost, setLost] = useState(false);
  const [busy, setBusy] = useState(false);
  const notes = useRef<HTMLTextAreaElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const minutes = useMinutes(page.leaseUntil);
  const passes = mayPass(page.rubric, typed.marks);

  const edit = (changed: Partial<Typed>) => {
    const next = { ...typed, ...changed };
    setTyped(next);
    storage.set(key, JSON.stringify(next));
  };
  const mark = (id: string, value: number) => edit({ marks: { ...typed.marks, [id]: value } });

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
      await put("/api/reviews/{review}/decision", {
        path,
        body: {
          verdict,
          rubric: typed.marks,
          reason: verdict === "pass" ? null : typed.reason,
          notes: typed.notes.trim() || null,
          internal: typed.internal.trim() || null,
        },
      });
      storage.remove(key);
      onDone(t(`review.done_${verdict}`));
    } catch (thrown) {
      setProblem(messageOf(thrown));
      if (thrown instanceof Problem) {
        setMissing(thrown.body.missing ?? []);
        setLost(thrown.status === 409);
      }
    } finally {
      setBusy(false);
    }
  };
  const claimAgain = async () => {
    try {
      await post("/api/reviews/{review}/claim", { path });
      setLost(false);
      setProblem("");
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };
  const release = async () => {
    try {
      await post("/api/reviews/{review}/release", { path });
      onDone(t("review.released"));
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const at = event.target as HTMLElement;
    if (at.closest("input, textarea, select")) return;
    const pressed = event.key.toLowerCase();
    const here = page.rubric[row];
    const value = here && markOfKey(here, pressed);
    if (pressed === "j") setRow(Math.min(page.rubric.length - 1, row + 1));
    else if (pressed === "k") setRow(Math.max(0, row - 1));
    else if (here && value !== undefined) {
      mark(here.id, value);
      setRow(Math.min(page.rubric.length - 1, row + 1));
    } else if (pressed === "a") void decide("pass");
    else if (pressed === "r") void decide("changes");
    else if (pressed === "e") void decide("reject");
    else if (pressed === " " && !at.closest("button, a, summary, video")) void (video?.paused ? video.play().catch(() => {}) : video?.pause());
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
          <Row key={each.id} criterion={each} value={typed.marks[each.id]} current={i === row} onMark={(value) => (setRow(i), mark(each.id, value))} />
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
        <textarea ref={notes} dir="auto" maxLength={decisionBody.notes.maxLength} value={typed.notes} onInput={(event) => edit({ notes: event.currentTarget.value })} />
      </label>
      <label class="field">
        <span class="label">{t("review.internal")}</span>
        <textarea dir="auto" maxLength={decisionBody.internal.maxLength} value={typed.internal} onInput={(event) => edit({ internal: event.currentTarget.value })} />
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

function restored(key: string): Typed {
  const { marks, reason = "", notes = "", internal = "" } = storage.getJson<Partial<Typed>>(key) ?? {};
  return { marks: storedMarks(marks), reason, notes, internal };
}

interface RowProps {
  criterion: Criterion;
  value: number | undefined;
  /** Whether the keys give marks to this row. */
  current: boolean;
  onMark: (value: number) => void;
}

function Row({ criterion, value, current, onMark }: RowProps) {
  const button = (mark: number, text: string, tone: string) => (
    <button type="button" class={tone} aria-pressed={value === mark} onClick={() => onMark(mark)}>
      {text}
    </button>
  );
  return (
    <div class={`crit${current ? " at" : ""}`} role="group" aria-label={criterion.text}>
      <span>
        <bdi class="ltr soft">{criterion.id}</bdi> {criterion.text}
      </span>
      <span class="seg">
        {criterion.kind === "pass" ? (
          <>
            {button(1, t("review.yes"), "y")}
            {button(0, t("review.no"), "x")}
          </>
        ) : (
          [0, 1, 2, 3].map((score) => button(score, ltr(String(score)), score < 2 ? "x" : "y"))
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
