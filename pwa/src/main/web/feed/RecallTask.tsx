// One question of an outcome, and then its marked answer.
import { useEffect, useRef, useState } from "preact/hooks";
import { messageOf, type Schemas } from "../lib/http";
import { t } from "../lib/i18n";
import { LocalText } from "../lib/text";
import { MarkedOptions, OutcomeMove } from "./MarkedParts";
import { Letter, UNSURE } from "./Question";
import type { Task } from "./runQuestions";

type Marked = Schemas["RecallMarked"];

interface TaskProps {
  task: Task;
  onMarked(marked: Marked): void;
  onSkip(): void;
  /** Goes on after the answer. */
  onNext(): void;
}

/** One question, and then its marked answer. */
export function RecallTask({ task, onMarked, onSkip, onNext }: TaskProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [written, setWritten] = useState("");
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const [marked, setMarked] = useState<Marked | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void (marked && heading.current?.focus()), [marked]);

  const answers = task.options ? chosen !== null : written.trim() !== "" || chosen === UNSURE;
  const check = async () => {
    if (!answers || busy) return;
    setBusy(true);
    setProblem("");
    try {
      const given = chosen === UNSURE ? {} : task.options ? { option: chosen! } : { written };
      const result = await task.answer(given);
      if (result.again) {
        setProblem(result.again);
      } else {
        setMarked(result);
        onMarked(result);
      }
    } catch (thrown) {
      setProblem(messageOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  if (marked) {
    const wrong = !marked.correct && chosen !== UNSURE;
    return (
      <>
        <h2 class="prompt" ref={heading} tabIndex={-1}>
          {t(marked.correct ? "feed.right" : chosen === UNSURE ? "feed.unsure_text" : "feed.wrong")}
        </h2>
        {marked.wasSure && <p class="note warn">{t("run.was_sure")}</p>}
        <MarkedOptions
          at={chosen ?? undefined}
          wrong={wrong ? (task.options?.[chosen ?? 0] ?? { text: written, lang: "en", dir: "ltr" }) : undefined}
          refutation={marked.refutation}
          right={marked.right ?? undefined}
          explanation={marked.explanation}
        />
        {marked.outcome && <OutcomeMove title={task.title} before={marked.outcome.before} level={marked.outcome.level} code={marked.outcome.code} />}
        <button type="button" class="btn pri" onClick={onNext}>
          {t("run.go_on")}
        </button>
      </>
    );
  }
  const choice = (option: number, text: preact.ComponentChildren) => (
    <button type="button" role="radio" class="opt" key={option} aria-checked={chosen === option} onClick={() => (setChosen(option), setProblem(""))}>
      <Letter at={option} />
      {text}
    </button>
  );
  return (
    <>
      <p class="u soft">
        <LocalText text={task.title} />
      </p>
      <h2 class="prompt" id={`r-${task.key}`}>
        <LocalText text={task.prompt} />
      </h2>
      {task.claim && (
        <p class="note">
          <LocalText text={task.claim} />
        </p>
      )}
      {!task.options && (
        <label class="field">
          <span class="u">{t("run.number")}</span>
          <span class="row">
            <input
              class="grow"
              inputMode="decimal"
              autocomplete="off"
              maxLength={64}
              value={written}
              aria-invalid={problem ? true : undefined}
              onInput={(event) => (setWritten(event.currentTarget.value), setChosen(null))}
              onKeyDown={(event) => event.key === "Enter" && void check()}
            />
            {task.unit && <bdi class="ltr">{task.unit}</bdi>}
          </span>
        </label>
      )}
      <div class="opts" role="radiogroup" aria-labelledby={`r-${task.key}`}>
        {task.options?.map((option, i) => choice(i, <LocalText text={option} />))}
        {choice(UNSURE, <span>{t("feed.unsure")}</span>)}
      </div>
      {problem && (
        <p class="note warn" role="alert">
          {problem}
        </p>
      )}
      <div class="pair">
        <button type="button" class="btn" onClick={onSkip}>
          {t("run.skip")}
        </button>
        <button type="button" class="btn pri" disabled={!answers || busy} onClick={() => void check()}>
          {t("feed.check")}
        </button>
      </div>
    </>
  );
}
