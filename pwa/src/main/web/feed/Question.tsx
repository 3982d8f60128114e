// The question at the end of a clip: choose, check, read why, and see the terraces move.
import { useRef, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { post, Problem, wordsOf } from "../lib/http";
import { Icon, type Level, Terraces } from "../lib/icons";
import { uuid7 } from "../lib/ids";
import { type AnswerBody, keepAnswer } from "../lib/outbox";
import { Sheet } from "../lib/sheet";
import { Say, type Text } from "../lib/text";
import { t } from "../lib/words";
import type { Card } from "./card";

export interface AnswerResult {
  correct: boolean;
  answer: number;
  explanation: Text | null;
  outcomes: { code: string; level: Level; before: Level }[];
}

const LETTERS = boot.lang === "ur" ? ["الف", "ب", "ج", "د", "ہ"] : ["A", "B", "C", "D", "E"];
const UNSURE = -1;

interface Props {
  card: Card;
  onResult: (option: number, result: AnswerResult) => void;
  onNext: () => void;
  onClose: () => void;
}

export function QuestionSheet({ card, onResult, onNext, onClose }: Props) {
  const question = card.question!;
  const [chosen, setChosen] = useState<number | null>(null);
  const [result, setResult] = useState<AnswerResult | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const name = useRef(uuid7());

  const check = async () => {
    if (chosen === null) return;
    const body: AnswerBody = { id: name.current, impression: card.impression, question: question.id, option: chosen === UNSURE ? null : chosen };
    setBusy(true);
    setProblem("");
    try {
      const given = await post<AnswerResult>("/api/answers", body);
      setResult(given);
      onResult(chosen, given);
    } catch (thrown) {
      const passing = thrown instanceof Problem && thrown.passing;
      if (passing) keepAnswer(body);
      setProblem(passing ? t("feed.answer_kept") : wordsOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  if (result) return <Answered card={card} chosen={chosen!} result={result} onNext={onNext} onClose={onClose} />;
  return (
    <Sheet title={t("feed.question")} onClose={onClose}>
      <h2 id="prompt">
        <Say text={question.prompt} />
      </h2>
      <div class="col" role="radiogroup" aria-labelledby="prompt">
        {question.options.map((option, i) => (
          <button type="button" role="radio" class="opt" aria-checked={chosen === i} onClick={() => setChosen(i)}>
            <span class="k" aria-hidden="true">
              {LETTERS[i] ?? i + 1}
            </span>
            <Say text={option} />
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

function Answered({ card, chosen, result, onNext, onClose }: { card: Card; chosen: number; result: AnswerResult; onNext: () => void; onClose: () => void }) {
  const options = card.question!.options;
  const right = options[result.answer];
  const wrong = !result.correct && chosen !== UNSURE ? options[chosen] : undefined;
  return (
    <Sheet title={t(result.correct ? "feed.right" : chosen === UNSURE ? "feed.answer_was" : "feed.wrong")} onClose={onClose}>
      {wrong && (
        <p class="opt wrong">
          <span class="k">
            <Icon name="cross" small />
          </span>
          <Say text={wrong} />
        </p>
      )}
      {chosen === UNSURE && <p>{t("feed.unsure_text")}</p>}
      {right && (
        <p class="opt right">
          <span class="k">
            <Icon name="tick" small />
          </span>
          <Say text={right} />
        </p>
      )}
      {result.explanation && (
        <p class="note good">
          <Say text={result.explanation} />
        </p>
      )}
      {result.outcomes.map((outcome) => (
        <Climbed key={outcome.code} title={card.outcomes.find((each) => each.code === outcome.code)?.title} before={outcome.before} level={outcome.level} />
      ))}
      <button type="button" class="btn pri" onClick={onNext}>
        {t("feed.next")}
        <Icon name="next" small />
      </button>
    </Sheet>
  );
}

function Climbed({ title, before, level }: { title?: Text; before: Level; level: Level }) {
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
          <Say text={title} />
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
