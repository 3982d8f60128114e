import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { boot } from "../../lib/boot";
import { t } from "../../lib/i18n";
import { Sheet } from "../../lib/sheet";
import { lettersAreOff, setLettersOff } from "../settings";

const KEYS: [string, string][] = [
  ["↓ J / ↑ K", "feed.key_next"],
  ["Space", "feed.key_play"],
  ["M", "feed.key_sound"],
  ["C", "feed.key_captions"],
  ["S", "feed.key_save"],
  ["?", "feed.key_help"],
];

/** The keys of the feed. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const [off, setOff] = useState(lettersAreOff());
  const toggle = () => {
    setLettersOff(!off);
    setOff(!off);
  };
  return (
    <Sheet title={t("feed.keys")} onClose={onClose}>
      <dl class="u">
        {KEYS.map(([key, text]) => (
          <Fragment key={key}>
            <dt>
              <kbd class="ltr">{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </Fragment>
        ))}
      </dl>
      <label class="pick u">
        <input type="checkbox" checked={off} onChange={toggle} />
        {t("feed.letters_off")}
      </label>
      {!boot.signedIn && <p class="u soft">{t("feed.sign_in")}</p>}
    </Sheet>
  );
}
