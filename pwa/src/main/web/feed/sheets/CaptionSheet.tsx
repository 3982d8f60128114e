import { t } from "../../lib/i18n";
import { Sheet } from "../../lib/sheet";
import type { Actions } from "../actions";
import type { Card } from "../card";
import { captionFor, type Settings } from "../settings";

export function CaptionSheet({ card, settings, actions, onClose }: { card: Card; settings: Settings; actions: Actions; onClose: () => void }) {
  const shown = captionFor(card, settings);
  const choose = (lang: string) => {
    actions.chooseCaption(card, lang);
    onClose();
  };
  return (
    <Sheet title={t("feed.captions")} onClose={onClose}>
      {card.captions.map((each) => (
        <button type="button" class="opt" key={each.lang} aria-pressed={shown === each} onClick={() => choose(each.lang)}>
          <bdi lang={each.lang} dir={each.dir}>
            {each.label}
          </bdi>
        </button>
      ))}
      <button type="button" class="opt" aria-pressed={shown === undefined} onClick={() => choose("off")}>
        {t("feed.captions_off")}
      </button>
    </Sheet>
  );
}
