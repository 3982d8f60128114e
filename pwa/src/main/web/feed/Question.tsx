// The question of a clip: its options, and the guess before it.
import type { Schemas } from "../lib/http";
import { t } from "../lib/i18n";
import { LocalText } from "../lib/text";

export type Question = Schemas["LessonCardQuestion"];
export type Result = Schemas["Marked"];

const LETTERS = t("feed.letters").split(" ");
/** The choice of a viewer who is not sure. The server is sent null. */
export const UNSURE = -1;
/** Options no longer than this stand two in a row. The server draws the first card by the same rule. */
const SHORT = 12;

export const optionsClass = ({ options }: Question) => (options.every((each) => each.text.length <= SHORT) ? "opts short" : "opts");

export const Letter = ({ at }: { at: number }) => (
  <span class="k" aria-hidden="true">
    {at === UNSURE ? "?" : (LETTERS[at] ?? at + 1)}
  </span>
);

export const Kicker = ({ children }: { children: string }) => (
  <p class="kick">
    <span class="nq" />
    {children}
  </p>
);

/** The guess before the clip, while it loads. One press guesses, one press skips. */
export function Predict({ question, onGuess }: { question: Question; onGuess: (option: number | null) => void }) {
  return (
    <section class="ask" data-predict aria-label={t("feed.guess")}>
      <Kicker>{t("feed.guess")}</Kicker>
      <h2 class="prompt">
        <LocalText text={question.prompt} />
      </h2>
      <div class={optionsClass(question)}>
        {question.options.map((option, i) => (
          <button type="button" class="opt" key={i} onClick={() => onGuess(i)}>
            <Letter at={i} />
            <LocalText text={option} />
          </button>
        ))}
      </div>
      <p class="row between">
        <span class="u soft">{t("feed.guess_kept")}</span>
        <button type="button" class="btn quiet" onClick={() => onGuess(null)}>
          {t("feed.just_watch")}
        </button>
      </p>
    </section>
  );
}
