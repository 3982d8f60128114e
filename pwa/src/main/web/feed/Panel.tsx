import { boot } from "../lib/boot";
import { createPortal } from "./portal";
import { pick, type Variant } from "../lib/link";
import { Num } from "../lib/text";
import { clock, ltr, megabytes, t } from "../lib/words";
import { type Card } from "./card";
import type { Actions } from "./Feed";
import type { Line } from "./player";
import { RING_BYTES, useDataToday } from "./Rail";
import { captionFor, type Settings } from "./settings";
import { Checks, Sources, Teaches, WhyText, Wishes } from "./sheets";

const panel = document.getElementById("panel")!;
const dataCard = document.getElementById("data")!;

/** On a wide screen: all that is known of the clip, beside it. */
export function Panel({ card, playing, lines, settings, actions }: { card: Card; playing: Variant | undefined; lines: Line[]; settings: Settings; actions: Actions }) {
  const caption = captionFor(card, settings.caption) ?? card.captions[0];
  const chosen = playing ?? pick(card);
  const low = card.variants[0];
  return createPortal(
    <>
      <section>
        <h3>{t("feed.why")}</h3>
        <WhyText card={card} playing={playing} />
        <p class="row">
          <button type="button" class="btn quiet u" onClick={() => actions.notForMe(card)}>
            {t("feed.less")}
          </button>
          {boot.signedIn && (
            <button type="button" class="btn quiet u" onClick={() => actions.afresh()}>
              {t("feed.afresh")}
            </button>
          )}
        </p>
        <Wishes actions={actions} />
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
        {low && low.rung !== chosen?.rung && <Cost label={t("feed.at_low", { rung: ltr(`${low.rung}p`) })} bytes={low.bytes} />}
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
