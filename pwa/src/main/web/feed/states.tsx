// What stands in the place of a card: loading, the end, an empty feed, a failure.
import { boot } from "../lib/boot";
import { waitingCount } from "../lib/engagements";
import { t } from "../lib/i18n";

const Peaks = () => (
  <svg class="art" viewBox="0 0 160 112" aria-hidden="true">
    <path class="a" d="M8 104 60 44l20 20 22-26 50 66z" />
    <path class="n" d="m60 8 15 15-15 15-15-15z" />
  </svg>
);

/** After the last card. `rest`: a minor has watched enough for today. */
export function FeedEnd({ kind, onRetry }: { kind: "end" | "rest" | "error"; onRetry?: () => void }) {
  const state = kind === "error" && !navigator.onLine ? "offline" : kind;
  return (
    <article class="clip">
      <div class="state">
        <Peaks />
        <h2>{t(`feed.${state}`)}</h2>
        <p>{t(`feed.${state}_text`, { n: waitingCount() })}</p>
        {onRetry ? (
          <button type="button" class="btn pri" onClick={onRetry}>
            {t("common.retry")}
          </button>
        ) : (
          kind !== "rest" && (
            <a class="btn pri" href="/stem">
              {t("feed.find")}
            </a>
          )
        )}
      </div>
    </article>
  );
}

export function EmptyFeed({ rest }: { rest: boolean }) {
  const tab = boot.tab ?? "stem";
  const reason = rest ? "rest" : boot.seen ? "seen" : tab;
  return (
    <article class="clip">
      <div class="state">
        <Peaks />
        <h2>{t(`feed.empty_${reason}`)}</h2>
        <p>{t(`feed.empty_${reason}_next`)}</p>
        {!rest && (
          <a class="btn pri" href={tab === "stem" ? "/stem" : "/?tab=stem"}>
            {t(tab === "stem" ? "common.library" : "common.stem")}
          </a>
        )}
      </div>
    </article>
  );
}

/** A card that is being loaded. */
export const Skeleton = () => (
  <article class="clip" aria-busy="true" aria-label={t("common.loading")}>
    <div class="stage">
      <div class="fc">
        <div class="frame skeleton" />
      </div>
      <div class="rail" />
    </div>
    <div class="ledge">
      <div class="progress" />
      <div class="skeleton" />
      <div class="skeleton" />
    </div>
  </article>
);
