import { useState } from "preact/hooks";
import { t } from "../../lib/i18n";
import { Icon } from "../../lib/icons";
import { type Quality, quality } from "../../lib/link";
import { Sheet } from "../../lib/sheet";
import type { Actions } from "../actions";
import type { Card } from "../card";

/** Everything that can be done with a card and is not on its ledge. */
export function MoreSheet({ card, actions, onClose }: { card: Card; actions: Actions; onClose: () => void }) {
  const [level, setLevel] = useState(quality());
  const closeAnd = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Sheet title={t("feed.more")} onClose={onClose}>
      <div class="pair">
        <button type="button" class="btn" onClick={closeAnd(() => actions.go(-1))}>
          <Icon name="up" small />
          {t("feed.previous")}
        </button>
        <button type="button" class="btn" onClick={closeAnd(() => actions.go(1))}>
          <Icon name="down" small />
          {t("feed.next")}
        </button>
        <button type="button" class="btn" onClick={closeAnd(() => actions.notInterested(card))}>
          {t("feed.not_interested")}
        </button>
        <button type="button" class="btn" onClick={() => actions.open("report")}>
          <Icon name="flag" small />
          {t("feed.report")}
        </button>
        <button type="button" class="btn" aria-pressed={card.credit.following} onClick={() => actions.follow(card)}>
          {t(card.credit.following ? "feed.unfollow" : "feed.follow")}
        </button>
        <a class="btn" href={card.url}>
          {t("feed.open_page")}
        </a>
      </div>
      <p class="row wrap tight">
        {card.hashtags.map((tag) => (
          <a class="chip tap" key={tag} href={`/tag/${encodeURIComponent(tag)}`}>
            <bdi>#{tag}</bdi>
          </a>
        ))}
      </p>
      <label class="field">
        <span class="label">{t("feed.quality")}</span>
        <select
          value={level}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Quality;
            setLevel(chosen);
            actions.chooseQuality(chosen);
          }}
        >
          {(["auto", "standard", "low", "listen", "wifi"] as const).map((each) => (
            <option key={each} value={each}>
              {t(`feed.quality_${each}`)}
            </option>
          ))}
        </select>
      </label>
    </Sheet>
  );
}
