import { boot } from "../../lib/boot";
import { t } from "../../lib/i18n";
import type { Variant } from "../../lib/rung";
import { Sheet } from "../../lib/sheet";
import type { Actions } from "../actions";
import type { Card } from "../card";
import { Checks, Preferences, Reasons, Sources, Teaches } from "../details";
import { resetFeed } from "../preferences";

/** Why a card is shown, and what is known of it. */
export function WhySheet({ card, playing, actions, onClose }: { card: Card; playing: Variant | undefined; actions: Actions; onClose: () => void }) {
  return (
    <Sheet title={t("feed.why")} onClose={onClose}>
      <Reasons card={card} playing={playing} />
      <h3>{t("feed.checked")}</h3>
      <Checks card={card} />
      <h3>{t("feed.teaches")}</h3>
      <Teaches card={card} />
      <h3>{t("feed.sources")}</h3>
      <Sources card={card} />
      <div class="pair">
        <button type="button" class="btn" onClick={() => actions.notInterested(card)}>
          {t("feed.less")}
        </button>
        {boot.signedIn && (
          <button type="button" class="btn" onClick={() => resetFeed(actions)}>
            {t("feed.afresh")}
          </button>
        )}
      </div>
      <Preferences actions={actions} />
    </Sheet>
  );
}
