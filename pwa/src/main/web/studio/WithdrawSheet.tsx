import { useState } from "preact/hooks";
import { withdrawalBody } from "../api/limits";
import { t } from "../lib/i18n";
import { Sheet } from "../lib/sheet";

interface Props {
  live: boolean;
  onWithdraw: (note: string) => void;
  onClose: () => void;
}

/** Asks before a work is withdrawn. The note is shown to its author later. */
export function WithdrawSheet({ live, onWithdraw, onClose }: Props) {
  const [note, setNote] = useState("");
  return (
    <Sheet title={t("studio.withdraw")} onClose={onClose}>
      <p>{t(live ? "studio.withdraw_live" : "studio.withdraw_text")}</p>
      <label class="field">
        <span class="label">{t("studio.withdraw_note")}</span>
        <textarea dir="auto" maxLength={withdrawalBody.note.maxLength} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <button type="button" class="btn no" onClick={() => onWithdraw(note)}>
        {t("studio.withdraw")}
      </button>
      <button type="button" class="btn" onClick={onClose}>
        {t("common.cancel")}
      </button>
    </Sheet>
  );
}
