// What stands in the place of a card: loading, the end, an empty feed, a failure.
import { boot } from "../lib/boot";
import { waitingCount } from "../lib/engagements";
import type { Schemas } from "../lib/http";
import { t } from "../lib/i18n";

const Peaks = () => (
  <svg class="art" viewBox="0 0 160 112" aria-hidden="true">
    <path class="a" d="M8 104 60 44l20 20 22-26 50 66z" />
    <path class="n" d="m60 8 15 15-15 15-15-15z" />
  </svg>
);

interface FeedEndProps {
  /** `rest`: a minor has watched enough for today. */
  kind: "end" | "rest" | "error";
  reason?: string | null;
  again?: Again;
  onRetry?: () => void;
}

/** After the last card: why it ends, and what there is to do. */
export function FeedEnd({ kind, reason, again, onRetry }: FeedEndProps) {
  const state = kind === "error" && !navigator.onLine ? "offline" : kind;
  return (
    <article class="clip">
      <div class="state">
        <Peaks />
        <h2>{t(`feed.${state}`)}</h2>
        <p>{t(`feed.${state}_text`, { n: waitingCount() })}</p>
        {reason && <p class="u soft">{reason}</p>}
        {onRetry ? (
          <button type="button" class="btn pri" onClick={onRetry}>
            {t("common.retry")}
          </button>
        ) : (
          kind !== "rest" && <NextSteps again={again} />
        )}
      </div>
    </article>
  );
}

type Again = Schemas["FeedPageBody"]["again"];

/** What there is to do when no new lesson is left. */
function NextSteps({ again }: { again?: Again | undefined }) {
  const left = again ?? { questions: 0, unclear: 0, seen: 0 };
  const steps = (["questions", "unclear", "seen"] as const).filter((each) => left[each] > 0);
  return (
    <>
      {steps.map((each, i) => (
        <a key={each} class={i ? "btn" : "btn pri"} href="/?tab=again">
          {t(`feed.again_${each}`, { n: left[each] })}
        </a>
      ))}
      <a class="btn" href="/start">
        {t("feed.other_languages")}
      </a>
      <a class={steps.length ? "btn" : "btn pri"} href="/stem">
        {t("feed.find")}
      </a>
    </>
  );
}

export function EmptyFeed({ rest, reason, again }: { rest: boolean; reason: string | null; again: Again }) {
  const tab = boot.tab ?? "stem";
  const reasonOf = rest ? "rest" : boot.seen ? "seen" : tab;
  return (
    <article class="clip">
      <div class="state">
        <Peaks />
        <h2>{t(`feed.empty_${reasonOf}`)}</h2>
        <p>{t(`feed.empty_${reasonOf}_next`)}</p>
        {reason && <p class="u soft">{reason}</p>}
        {!rest &&
          (reasonOf === "seen" ? (
            <NextSteps again={again} />
          ) : (
            <a class="btn pri" href={tab === "stem" ? "/stem" : "/?tab=stem"}>
              {t(tab === "stem" ? "common.library" : "common.stem")}
            </a>
          ))}
      </div>
    </article>
  );
}
