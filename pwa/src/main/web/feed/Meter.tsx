import { RING_BYTES, useDataToday } from "../lib/dataUse";
import { megabytes, t } from "../lib/i18n";
import { Num } from "../lib/text";
import { createPortal } from "./portal";

const strip = document.getElementById("meter")!;

/** The data used today, in the strip above the picture. */
export function Meter() {
  const used = useDataToday();
  const spent = Math.min(100, (used / RING_BYTES) * 100);
  return createPortal(
    <>
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <circle cx="18" cy="18" r="14" />
        <circle cx="18" cy="18" r="14" pathLength={100} stroke-dasharray={`${spent.toFixed(0)} 100`} transform="rotate(-90 18 18)" />
      </svg>
      <b>
        <Num>{megabytes(used)}</Num>
      </b>
      <span>{t("feed.today")}</span>
    </>,
    strip,
  );
}
