import { useState } from "preact/hooks";
import { reportBody } from "../../api/limits";
import { messageOf, post, type Schemas } from "../../lib/http";
import { t } from "../../lib/i18n";
import { uuid7 } from "../../lib/ids";
import { Sheet } from "../../lib/sheet";
import type { Actions } from "../actions";
import type { Card } from "../card";

/** A report in two taps from a card: More, then the reason. A note may be written before. */
export function ReportSheet({ card, actions, onClose }: { card: Card; actions: Actions; onClose: () => void }) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState("");
  const [id] = useState(uuid7());
  const send = async (reason: Schemas["ReportBody"]["reason"]) => {
    try {
      const { message } = await post("/api/reports", { body: { id, work: card.work, reason, note } });
      actions.reported(card, message);
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };
  return (
    <Sheet title={t("feed.report_heading")} onClose={onClose}>
      {reportBody.reason.enum.map((reason) => (
        <button type="button" class="opt" key={reason} onClick={() => void send(reason)}>
          {t(`feed.report_${reason}`)}
        </button>
      ))}
      <label class="field">
        <span class="label">{t("feed.report_note")}</span>
        <textarea maxLength={reportBody.note.maxLength} dir="auto" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
    </Sheet>
  );
}
