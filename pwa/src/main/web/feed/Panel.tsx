import { boot } from "../lib/boot";
import { RING_BYTES, useDataToday } from "../lib/dataUse";
import { clock, ltr, megabytes, t } from "../lib/i18n";
import { variantFor } from "../lib/link";
import type { Variant } from "../lib/rung";
import { Num } from "../lib/text";
import type { Actions } from "./actions";
import type { Card } from "./card";
import { Checks, Preferences, Reasons, Sources, Teaches } from "./details";
import { resetFeed } from "./preferences";
import type { TranscriptLine } from "./player";
import { createPortal } from "./portal";
import { captionFor, type Settings } from "./settings";

const panel = document.getElementById("panel")!;
const dataCard = document.getElementById("data")!;

interface Props {
  card: Card;
  playing: Variant | undefined;
  lines: TranscriptLine[];
  settings: Settings;
  actions: Actions;
}

/** The facts about the clip, beside it on a wide screen. */
export function Panel({ card, playing, lines, settings, actions }: Props) {
  const caption = captionFor(card, settings) ?? card.captions[0];
  const chosen = playing ?? variantFor(card);
  const smallest = card.variants[0];
  return createPortal(
    <>
      <section>
        <h3>{t("feed.why")}</h3>
        <Reasons card={card} playing={playing} />
        <p class="row">
          <button type="button" class="btn quiet u" onClick={() => actions.notInterested(card)}>
            {t("feed.less")}
          </button>
          {boot.signedIn && (
            <button type="button" class="btn quiet u" onClick={() => resetFeed(actions)}>
              {t("feed.afresh")}
            </button>
          )}
        </p>
        <Preferences actions={actions} />
      </section>
      <section>
        <h3>{t("feed.checked")}</h3>
        <Checks card={card} />
      </section>
      <section>
        <h3>{t("feed.teaches")}</h3>
        <Teaches card={card} />
      </section>
      <section>
        <h3>{t("feed.sources")}</h3>
        <Sources card={card} />
      </section>
      <section>
        <h3>{t("feed.data_used")}</h3>
        {chosen && <Cost label={t("feed.this_clip", { rung: chosen.rung ? ltr(`${chosen.rung}p`) : t("feed.quality_listen") })} bytes={chosen.bytes} />}
        {smallest && smallest.rung !== chosen?.rung && <Cost label={t("feed.at_low", { rung: ltr(`${smallest.rung}p`) })} bytes={smallest.bytes} />}
      </section>
      {caption && lines.length > 0 && (
        <section>
          <h3>{t("feed.transcript")}</h3>
          <ol class="lines" dir={caption.dir}>
            {lines.map((line) => (
              <li>
                <span class="u soft">
                  <Num>{clock(line.time)}</Num>
                </span>
                <span lang={caption.lang} dir={caption.dir}>
                  {line.text}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>,
    panel,
  );
}

const Cost = ({ label, bytes }: { label: string; bytes: number }) => (
  <p class="row between u">
    <span>{label}</span>
    <b>
      <Num>{megabytes(bytes)}</Num>
    </b>
  </p>
);

/** The data used today, beside the panel. */
export function DataCard() {
  const used = useDataToday();
  return createPortal(
    <>
      <b class="u">{t("feed.data_today")}</b>
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={Math.min(100, (used / RING_BYTES) * 100)} height="8" />
      </svg>
      <span class="u soft">
        <Num>{megabytes(used)}</Num>
      </span>
    </>,
    dataCard,
  );
}
