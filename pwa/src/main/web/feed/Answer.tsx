// The answer to a clip's question, after the clip.
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type AnswerBody, keepAnswer } from "../lib/engagements";
import { guessFor } from "../lib/guesses";
import { messageOf, post, Problem } from "../lib/http";
import { t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { uuid7 } from "../lib/ids";
import { keepReceipt } from "../lib/receipts";
import { LocalText } from "../lib/text";
import type { Actions } from "./actions";
import type { Card } from "./card";
import { MarkedOptions, OutcomeMove } from "./MarkedParts";
import { RecallTask } from "./RecallTask";
import { becauseFor, type Task } from "./runQuestions";
import { Kicker, Letter, optionsClass, type Question, type Result, UNSURE } from "./Question";

interface AskProps {
  card: Card;
  question: Question;
  actions: Actions;
  onMarked: (chosen: number, result: Result) => void;
  onLater: () => void;
}

/** The question after the clip. A guess is chosen already, and may be changed. */
export function Ask({ card, question, actions, onMarked, onLater }: AskProps) {
  const guess = guessFor(question.id);
  const [chosen, setChosen] = useState<number | null>(guess ?? null);
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
      keepReceipt(marked.receipt);
      onMarked(chosen, marked);
      actions.answered(card, chosen, marked);
    } catch (thrown) {
      const passing = thrown instanceof Problem && thrown.passing;
      if (passing) keepAnswer(body);
      setProblem(passing ? t("feed.answer_kept") : messageOf(thrown));
    } finally {
      setBusy(false);
    }
  };

  const choice = (option: number, text: ComponentChildren) => (
    <button type="button" role="radio" class="opt" key={option} aria-checked={chosen === option} onClick={() => setChosen(option)}>
      <Letter at={option} />
      {text}
      {guess === option && <span class="tag">{t("feed.your_guess")}</span>}
    </button>
  );
  return (
    <section class="ask" data-ask aria-label={t("feed.question")}>
      <Kicker>{t("feed.question")}</Kicker>
      <h2 class="prompt" id={`q-${question.id}`}>
        <LocalText text={question.prompt} />
      </h2>
      <div class={optionsClass(question)} role="radiogroup" aria-labelledby={`q-${question.id}`}>
        {question.options.map((option, i) => choice(i, <LocalText text={option} />))}
        {choice(UNSURE, <span>{t("feed.unsure")}</span>)}
      </div>
      {problem && (
        <p class="note warn" role="alert">
          {problem}
        </p>
      )}
      <div class="pair">
        <button type="button" class="btn" onClick={onLater}>
          {t("feed.later")}
        </button>
        <button type="button" class="btn pri" disabled={chosen === null || busy} onClick={() => void check()}>
          {t("feed.check")}
        </button>
      </div>
    </section>
  );
}

interface MarkedProps {
  card: Card;
  question: Question;
  chosen: number;
  result: Result;
  /** The card that follows, chosen after the answer. */
  next?: Card | undefined;
  actions: Actions;
  onNext: () => void;
  onAgain: () => void;
}

/** The marked answer: her own choice with what speaks against it, the right one, and her guess beside them. */
export function MarkedAnswer({ card, question, chosen, result, next, actions, onNext, onAgain }: MarkedProps) {
  const { options } = question;
  const right = options[result.answer];
  const wrong = !result.correct && chosen !== UNSURE ? options[chosen] : undefined;
  const guessed = options[guessFor(question.id) ?? -1];
  const [because, setBecause] = useState<Task>();
  const [asksWhy, setAsksWhy] = useState(false);
  useEffect(() => void becauseFor(card).then(setBecause, () => {}), []);
  if (because && asksWhy) {
    return (
      <section class="ask" data-because aria-label={t("feed.because")}>
        <Kicker>{t("feed.because")}</Kicker>
        <RecallTask task={because} onMarked={(marked) => actions.recalled(because, marked)} onSkip={() => setAsksWhy(false)} onNext={onNext} />
      </section>
    );
  }
  return (
    <section class="ask" data-marked aria-label={t("feed.answer_was")}>
      <h2 class="prompt">
        <span role="status">{t(result.correct ? "feed.right" : chosen === UNSURE ? "feed.unsure_text" : "feed.wrong")}</span>
      </h2>
      {result.wasSure && <p class="note warn">{t("run.was_sure")}</p>}
      <MarkedOptions at={chosen} wrong={wrong} refutation={result.refutation} right={right} explanation={result.explanation} />
      {guessed && (
        <p class="u soft">
          {t("feed.guess_before")} <LocalText text={guessed} />
        </p>
      )}
      {result.outcomes.map((outcome) => (
        <OutcomeMove key={outcome.code} code={outcome.code} title={card.outcomes.find((each) => each.code === outcome.code)?.title} before={outcome.before} level={outcome.level} />
      ))}
      {next && (
        <p class="u" data-next={next.work}>
          <b>{t("feed.up_next")}</b> <LocalText text={next.title} />
          <span class="soft"> · {next.why.text}</span>
        </p>
      )}
      {because && (
        <p>
          <button type="button" class="btn" onClick={() => setAsksWhy(true)}>
            {t("feed.because")}
          </button>
        </p>
      )}
      <div class="pair">
        <button type="button" class="btn" onClick={onAgain}>
          <Icon name="again" small />
          {t("feed.again")}
        </button>
        <button type="button" class="btn pri" onClick={onNext}>
          {t("feed.next")}
          <Icon name="next" small />
        </button>
      </div>
    </section>
  );
}
