// Facts about a lesson: why it is shown, who checked it, what it teaches, its sources; and the viewer's preferences.
import { useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { messageOf, type Schemas } from "../lib/http";
import { ltr, megabytes, t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { Terraces } from "../lib/terraces";
import { variantFor } from "../lib/link";
import type { Variant } from "../lib/rung";
import { DayText } from "../lib/dateText";
import { LocalText } from "../lib/text";
import type { Actions } from "./actions";
import { type Card, subjectName } from "./card";
import { setBeginsWithFollowing, setPersonal, setRuns } from "./preferences";

export function Reasons({ card, playing }: { card: Card; playing: Variant | undefined }) {
  const bytes = (playing ?? variantFor(card))?.bytes;
  return (
    <ul class="why">
      <Reason>{card.why.text}</Reason>
      <Reason>{card.speech === "none" ? t("feed.why_wordless") : t("feed.why_language", { language: card.audioName })}</Reason>
      {bytes !== undefined && <Reason>{t("feed.why_size", { size: ltr(megabytes(bytes)) })}</Reason>}
    </ul>
  );
}

const Reason = ({ children }: { children: string }) => (
  <li>
    <span class="nq" />
    <span>{children}</span>
  </li>
);

export function Checks({ card }: { card: Card }) {
  return (
    <>
      {card.demonstration && <p class="chip demo">{t("feed.badge_demo")}</p>}
      {card.checks.map((check) => (
        <p class="row u" key={check.stage}>
          <span class={check.demonstration ? "soft" : "good"}>
            <Icon name="checked" small />
          </span>
          <span>
            {t(`feed.checked_${check.stage}`, { subject: subjectName(card.subject) })} · <DayText at={check.on} />
          </span>
        </p>
      ))}
    </>
  );
}

export function Teaches({ card }: { card: Card }) {
  return (
    <div class="row wrap tight">
      {card.outcomes.map((outcome) => (
        <OutcomeChip key={outcome.code} outcome={outcome} />
      ))}
      <span class="chip">{t("common.grade", { n: card.grade })}</span>
    </div>
  );
}

/** An outcome and how far the viewer masters it. */
export const OutcomeChip = ({ outcome }: { outcome: Schemas["FeedCardOutcome"] }) => (
  <span class="chip out">
    <Terraces level={outcome.level} />
    <span>
      <LocalText text={outcome.title} /> · {t(`level.${outcome.level}`)}
    </span>
  </span>
);

export function Sources({ card }: { card: Pick<Card, "sources" | "licence" | "ai"> }) {
  return (
    <>
      {card.sources.map((source) => (
        <p class="u">
          {source.url ? (
            <a href={source.url} rel="noopener noreferrer nofollow" target="_blank">
              <bdi>{source.title}</bdi>
            </a>
          ) : (
            <bdi>{source.title}</bdi>
          )}
        </p>
      ))}
      <p class="u soft">
        {t("feed.licence")}: {ltr(card.licence)}. {t(`feed.ai.${card.ai}`)}
      </p>
    </>
  );
}

/** What the viewer decides about her feed. */
export const Preferences = ({ actions }: { actions: Actions }) => (
  <>
    <Preference name="feed.personal" saved={boot.personal ?? true} change={(on) => setPersonal(actions, on)} />
    {boot.beginsWithFollowing !== undefined && <Preference name="feed.begin" saved={boot.beginsWithFollowing} change={(on) => setBeginsWithFollowing(actions, on)} />}
    {boot.runs !== undefined && <Preference name="feed.runs" saved={boot.runs} change={(on) => setRuns(actions, on)} />}
  </>
);

/** One preference, saved as soon as it is changed. */
function Preference({ name, saved, change }: { name: string; saved: boolean; change(on: boolean): Promise<void> }) {
  const [on, setOn] = useState(saved);
  const [problem, setProblem] = useState("");
  const toggle = async () => {
    setOn(!on);
    setProblem("");
    try {
      await change(!on);
    } catch (thrown) {
      setOn(on);
      setProblem(messageOf(thrown));
    }
  };
  return (
    <>
      <label class="pick">
        <input type="checkbox" checked={on} onChange={() => void toggle()} />
        {t(name)}
      </label>
      <p class="u soft">{t(`${name}_text`)}</p>
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
