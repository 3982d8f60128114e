import type { Schemas } from "../lib/http";
import { clock, t } from "../lib/i18n";
import { Screen } from "../lib/screen";
import { Sheet } from "../lib/sheet";
import { LocalText, Num } from "../lib/text";

/** A lesson as viewers will see it. */
export function PreviewSheet({ card, onClose }: { card: Schemas["LessonCard"]; onClose: () => void }) {
  return (
    <Sheet title={t("studio.preview")} onClose={onClose}>
      <Screen card={card} />
      <h2>
        <LocalText text={card.title} />
      </h2>
      {card.description && (
        <p>
          <LocalText text={card.description} />
        </p>
      )}
      {card.pause && (
        <p>
          <b>{t("review.pause")}</b> <Num>{clock(card.pause.atMs / 1000)}</Num> {card.pause.prompt ? <LocalText text={card.pause.prompt} /> : t("studio.pause_question")}
        </p>
      )}
      {card.question && (
        <>
          <h3>{t("studio.question")}</h3>
          <p>
            <LocalText text={card.question.prompt} />
          </p>
          <ul>
            {card.question.options.map((each, i) => (
              <li key={i}>
                <LocalText text={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
