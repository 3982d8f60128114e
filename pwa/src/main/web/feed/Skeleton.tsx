import { t } from "../lib/i18n";

/** A card that is being loaded. */
export const Skeleton = () => (
  <article class="clip" aria-busy="true" aria-label={t("common.loading")} inert>
    <div class="win skeleton" />
    <div class="climb" />
    <div class="hand">
      <span class="ib" />
      <div class="skeleton" />
    </div>
  </article>
);
