import { has, megabytes, t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { Num } from "../lib/text";
import type { Asset } from "./work";

/** How far the processing of a file is. */
export function AssetProgress({ asset }: { asset: Asset }) {
  const { state, percent } = asset;
  const ready = state === "ready";
  const stage = state === "transcoding" && asset.stage && has(`studio.stage.${asset.stage}`) ? t(`studio.stage.${asset.stage}`) : t(`studio.asset.${state}`);
  return (
    <div class="col tight" aria-live="polite">
      <p class="row u">
        <span class={ready ? "good" : "soft"}>
          <Icon name={ready ? "tick" : "clock"} small />
        </span>
        <span class="grow">{stage}</span>
        <Num>{ready ? megabytes(asset.bytes) : `${Math.floor(percent)}%`}</Num>
      </p>
      {!ready && <Bar percent={percent} label={stage} />}
      {state === "waiting" && asset.message && <p class="u soft">{asset.message}</p>}
      {!ready && asset.secondsLeft !== null && <p class="u soft">{t("studio.left_machine", { time: duration(asset.secondsLeft) })}</p>}
    </div>
  );
}

export const Bar = ({ percent, label }: { percent: number; label: string }) => (
  <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="progressbar" aria-label={label} aria-valuenow={Math.floor(percent)} aria-valuemin={0} aria-valuemax={100}>
    <rect width={percent} height="8" />
  </svg>
);

/** A duration, rounded: to five seconds below a minute, else to minutes. */
export const duration = (seconds: number) =>
  seconds < 60 ? t("studio.seconds", { n: Math.max(5, Math.round(seconds / 5) * 5) }) : t("studio.minutes", { n: Math.round(seconds / 60) });
