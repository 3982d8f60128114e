import { t } from "../lib/i18n";
import type { Actions } from "./actions";
import type { Card } from "./card";

/** Opens the share dialog of the device; where there is none, copies the clip's address. */
export async function share(card: Card, { notify }: Actions): Promise<void> {
  const url = new URL(card.url, location.href).href;
  try {
    if (navigator.share) await navigator.share({ title: card.title.text, url });
    else {
      await navigator.clipboard.writeText(url);
      notify(t("feed.copied"));
    }
  } catch {
    // The viewer closed the share dialog.
  }
}
