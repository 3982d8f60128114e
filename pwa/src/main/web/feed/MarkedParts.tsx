// What a marked answer shows: the options, and the level that moved.
import { boot } from "../lib/boot";
import { t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { type Level, Terraces } from "../lib/terraces";
import { LocalText, type Text } from "../lib/text";
import { Letter } from "./Question";

interface MarkedOptionsProps {
  /** The index of her choice; none where she wrote a number. */
  at?: number | undefined;
  /** Her choice, if it is not the right one. */
  wrong: Text | undefined;
  refutation: Text | null;
  right: Text | undefined;
  explanation: Text | null;
}

/** Her own choice with what speaks against it, and the right one. */
export function MarkedOptions({ at, wrong, refutation, right, explanation }: MarkedOptionsProps) {
  return (
    <>
      {wrong && (
        <div class="join">
          <p class="opt">
            {at !== undefined && <Letter at={at} />}
            <LocalText text={wrong} />
            <span class="tag">{t("feed.your_answer")}</span>
          </p>
          {refutation && (
            <p>
              <LocalText text={refutation} />
            </p>
          )}
        </div>
      )}
      {right && (
        <div class="join ok">
          <p class="opt">
            <span class="k">
              <Icon name="tick" small />
            </span>
            <LocalText text={right} />
            <span class="tag">{t("feed.right_tag")}</span>
          </p>
          {explanation && (
            <p>
              <LocalText text={explanation} />
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** An outcome's level before and after the answer. */
export function OutcomeMove({ code, title, before, level }: { code: string; title?: Text | undefined; before: Level; level: Level }) {
  const step = (at: Level) => (
    <span class="row tight">
      <Terraces level={at} />
      <b>{t(`level.${at}`)}</b>
    </span>
  );
  return (
    <p class="u row wrap tight">
      {title && (
        <span class="soft">
          <LocalText text={title} />
        </span>
      )}
      {before !== level && (
        <>
          {step(before)}
          <Icon name="next" small />
        </>
      )}
      {step(level)}
      {boot.signedIn && (
        <a class="btn quiet" href={`/learn/${code}`}>
          {t("feed.prove")}
        </a>
      )}
    </p>
  );
}
