// The lesson under review: the clip as viewers will see it, its texts, its question with the answer, and the findings.
import { creditLine, subjectName } from "../feed/card";
import { Sources } from "../feed/details";
import { clock, t, textOfCode } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { Screen } from "../lib/screen";
import { MomentText } from "../lib/dateText";
import { LocalText, Num } from "../lib/text";
import type { ReviewPage } from "./rubric";

export function ReviewedLesson({ page, onVideo }: { page: ReviewPage; onVideo: (video: HTMLVideoElement) => void }) {
  const { card, question } = page;
  return (
    <section class="col" aria-label={t("review.clip")}>
      <h2>
        <LocalText text={card.title} />
      </h2>
      <p class="u soft">
        {creditLine(card.credit)} · {subjectName(card.subject)} · {t("common.grade", { n: card.grade })}
      </p>
      <Screen card={card} onVideo={onVideo} />
      {card.description && (
        <p>
          <LocalText text={card.description} />
        </p>
      )}
      {page.findings.length > 0 && (
        <div class="note warn col tight">
          <h3>{t("review.findings")}</h3>
          <ul class="u">
            {page.findings.map((each) => (
              <li key={each.message}>
                {each.message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <h3>{t("feed.teaches")}</h3>
      <ul class="u">
        {card.outcomes.map((each) => (
          <li>
            <Num>{each.code}</Num> <LocalText text={each.title} />
          </li>
        ))}
      </ul>
      <h3>{t("feed.sources")}</h3>
      <Sources card={card} />
      {question && (
        <div class="col tight">
          <h3>{t("review.question")}</h3>
          <p>
            <LocalText text={question.prompt} />
          </p>
          {question.options.map((each, i) => (
            <p class={`opt${i === question.answer ? " right" : ""}`}>
              <span class="k">{i === question.answer ? <Icon name="tick" small /> : i + 1}</span>
              <LocalText text={each} />
            </p>
          ))}
          {question.explanation.text && (
            <p class="note good">
              <LocalText text={question.explanation} />
            </p>
          )}
        </div>
      )}
      {card.pause && (
        <p>
          <b>{t("review.pause")}</b> <Num>{clock(card.pause.atMs / 1000)}</Num> {card.pause.prompt ? <LocalText text={card.pause.prompt} /> : t("studio.pause_question")}
        </p>
      )}
      {page.transcript.map((each) => (
        <details open={page.transcript.length === 1}>
          <summary>
            {t("feed.transcript")} · <bdi lang={each.lang}>{each.lang}</bdi>
          </summary>
          <ol class="lines" dir={each.dir}>
            {each.lines.map((line) => (
              <li>
                <span class="u soft">
                  <Num>{line.time}</Num>
                </span>
                <span lang={each.lang} dir={each.dir}>
                  {line.text}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ))}
      {page.history.length > 0 && (
        <details>
          <summary>{t("review.history")}</summary>
          <ul class="u plain">
            {page.history.map((each) => (
              <li>
                <MomentText at={each.at} /> · {textOfCode("studio.event", each.event)}
                {each.notes && <bdi>: {each.notes}</bdi>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
