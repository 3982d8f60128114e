// A thinking pause within a clip. Nothing counts down.
import type { Schemas } from "../lib/http";
import { t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { LocalText } from "../lib/text";
import { Kicker, Predict, type Question } from "./Question";

interface Props {
  pause: Schemas["LessonCardThinkingPause"];
  question: Question | null | undefined;
  /** Goes on with the clip, with the option that she guesses or without one. */
  onGuess: (option: number | null) => void;
}

export function Think({ pause, question, onGuess }: Props) {
  if (!pause.prompt && question) return <Predict question={question} onGuess={onGuess} />;
  return (
    <section class="ask" data-think aria-label={t("feed.think")}>
      <Kicker>{t("feed.think")}</Kicker>
      <h2 class="prompt" role="status">
        {pause.prompt ? <LocalText text={pause.prompt} /> : t("feed.think_text")}
      </h2>
      <p class="u soft">{t("feed.think_time")}</p>
      <button type="button" class="btn pri" onClick={() => onGuess(null)}>
        <Icon name="play" small />
        {t("feed.think_on")}
      </button>
    </section>
  );
}
