// The question of a clip: choose, check, read the explanation, and see what it changes.
import { useRef, useState } from "preact/hooks";
import { boot } from "../../lib/boot";
import { type AnswerBody, keepAnswer } from "../../lib/engagements";
import { messageOf, post, Problem, type Schemas } from "../../lib/http";
import { t } from "../../lib/i18n";
import { Icon, type Level, Terraces } from "../../lib/icons";
import { uuid7 } from "../../lib/ids";
import { Sheet } from "../../lib/sheet";
import { LocalText, type Text } from "../../lib/text";
import type { Actions } from "../actions";
import type { Card } from "../card";

type Question = Schemas["LessonCardQuestion"];
type Result = Schemas["Marked"];

const LETTERS = boot.lang === "ur" ? ["الف", "ب", "ج", "د"] : ["A", "B", "C", "D"];
/** The choice of a viewer who is not sure. The server is sent null. */
const UNSURE = -1;

interface Props {
  card: Card;
  question: Question;
  actions: Actions;
  onClose: () => void;
}

export function QuestionSheet({ card, question, actions, onClose }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const id = useRef(uuid7());

  const check = async () => {
    if (chosen === null) return;
    const body: AnswerBody = { id: id.current, question: question.id, option: chosen === UNSURE ? null : chosen };
    setBusy(true);
    setProblem("");
    try {
      const marked = await post("/api/answers", { body });
      setResult(marked);
      actions.answered(card, chosen, marked);
    } catch (thrown) {
      const passing = thrown instanceof Problem && thrown.passing;
      if (passing) keepAnswer(body);
      setProblem(passing ? t("feed.answer_kept") : messageOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  if (result && chosen !== null) {
    return <Marked card={card} question={question} chosen={chosen} result={result} onNext={() => actions.go(1)} onClose={onClose} />;
  }
  return (
    <Sheet title={t("feed.question")} onClose={onClose}>
      <h2 id="prompt">
        <LocalText text={question.prompt} />
      </h2>
      <div class="col" role="radiogroup" aria-labelledby="prompt">
        {question.options.map((option, i) => (
          <button type="button" role="radio" class="opt" key={i} aria-checked={chosen === i} onClick={() => setChosen(i)}>
            <span class="k" aria-hidden="true">
              {LETTERS[i] ?? i + 1}
            </span>
            <LocalText text={option} />
          </button>
        ))}
        <button type="button" role="radio" class="opt" aria-checked={chosen === UNSURE} onClick={() => setChosen(UNSURE)}>
          <span class="k" aria-hidden="true">
            ?
          </span>
          <span>{t("feed.unsure")}</span>
        </button>
      </div>
      {problem && (
        <p class="note warn" role="alert">
          {problem}
        </p>
      )}
      <button type="button" class="btn pri" disabled={chosen === null || busy} onClick={() => void check()}>
        {t("feed.check")}
      </button>
      <button type="button" class="btn quiet" onClick={onClose}>
        {t("feed.later")}
      </button>
    </Sheet>
  );
}

interface MarkedProps {
  card: Card;
  question: Question;
  chosen: number;
  result: Result;
  onNext: () => void;
  onClose: () => void;
}

/** The marked answer. */
function Marked({ card, question, chosen, result, onNext, onClose }: MarkedProps) {
  const { options } = question;
  const right = options[result.answer];
  const wrong = !result.correct && chosen !== UNSURE ? options[chosen] : undefined;
  return (
    <Sheet title={t(result.correct ? "feed.right" : chosen === UNSURE ? "feed.answer_was" : "feed.wrong")} onClose={onClose}>
      {wrong && (
        <p class="opt wrong">
          <span class="k">
            <Icon name="cross" small />
          </span>
          <LocalText text={wrong} />
        </p>
      )}
      {chosen === UNSURE && <p>{t("feed.unsure_text")}</p>}
      {right && (
        <p class="opt right">
          <span class="k">
            <Icon name="tick" small />
          </span>
          <LocalText text={right} />
        </p>
      )}
      {result.explanation && (
        <p class="note good">
          <LocalText text={result.explanation} />
        </p>
      )}
      {result.outcomes.map((outcome) => (
        <LevelChange key={outcome.code} title={card.outcomes.find((each) => each.code === outcome.code)?.title} before={outcome.before} level={outcome.level} />
      ))}
      <button type="button" class="btn pri" onClick={onNext}>
        {t("feed.next")}
        <Icon name="next" small />
      </button>
    </Sheet>
  );
}

/** An outcome's level before and after the answer. */
function LevelChange({ title, before, level }: { title?: Text; before: Level; level: Level }) {
  const step = (at: Level) => (
    <span class="col">
      <Terraces level={at} large />
      <b class="u">{t(`level.${at}`)}</b>
    </span>
  );
  return (
    <div>
      {title && (
        <p class="u soft">
          <LocalText text={title} />
        </p>
      )}
      <div class="steps">
        {before !== level && (
          <>
            {step(before)}
            <Icon name="next" />
          </>
        )}
        {step(level)}
      </div>
    </div>
  );
}
