import { useEffect } from "preact/hooks";
import { t } from "../../lib/i18n";
import { Sheet } from "../../lib/sheet";
import { keepWish, type Wish } from "../../lib/wishes";

/** What an account would give a guest who wants to keep something. What she wanted is done once she has one. */
export function AccountSheet({ wish, onClose }: { wish: Wish; onClose: () => void }) {
  useEffect(() => keepWish(wish), []);
  const next = encodeURIComponent(location.pathname + location.search);
  return (
    <Sheet title={t(`feed.account_${wish.kind}`)} onClose={onClose}>
      <p>{t("feed.account_text")}</p>
      <div class="pair">
        <a class="btn pri" href={`/sign-up?next=${next}`}>
          {t("feed.account_make")}
        </a>
        <a class="btn" href={`/sign-in?next=${next}`}>
          {t("common.sign_in")}
        </a>
      </div>
      <button type="button" class="btn quiet" onClick={onClose}>
        {t("feed.account_later")}
      </button>
    </Sheet>
  );
}
