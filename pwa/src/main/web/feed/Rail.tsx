import { RING_BYTES, useDataToday } from "../lib/dataUse";
import { megabytes, t } from "../lib/i18n";
import { Icon, type IconName } from "../lib/icons";
import { Num } from "../lib/text";
import type { Actions } from "./actions";
import type { CaptionTrack, Card } from "./card";
import type { Settings } from "./settings";

interface Props {
  card: Card;
  settings: Settings;
  caption: CaptionTrack | undefined;
  actions: Actions;
  onFull: () => void;
}

/** The buttons beside a clip, below the data used today. */
export function Rail({ card, settings, caption, actions, onFull }: Props) {
  const used = useDataToday();
  const spent = Math.min(100, (used / RING_BYTES) * 100);
  return (
    <div class="rail">
      <div class="meter">
        <svg viewBox="0 0 36 36" aria-hidden="true">
          <circle cx="18" cy="18" r="14" />
          <circle cx="18" cy="18" r="14" pathLength={100} stroke-dasharray={`${spent.toFixed(0)} 100`} transform="rotate(-90 18 18)" />
        </svg>
        <b>
          <Num>{megabytes(used)}</Num>
        </b>
        <span>{t("feed.today")}</span>
      </div>
      <RailButton
        icon={settings.muted ? "muted" : "sound"}
        label={t(settings.muted ? "feed.unmute" : "feed.mute")}
        emphasised={settings.muted}
        onPress={() => settings.setMuted(!settings.muted)}
      />
      <RailButton icon="full" label={t("feed.full")} short onPress={onFull} />
      {card.captions.length > 0 && (
        <RailButton icon="captions" label={caption?.label ?? t("feed.captions")} chosen={caption !== undefined} onPress={() => actions.open("captions")} />
      )}
      <RailButton icon="speed" label={`${settings.speed}×`} name={t("feed.speed")} tall onPress={settings.nextSpeed} />
      <RailButton icon="save" label={t(card.saved ? "feed.saved" : "feed.save")} chosen={card.saved} onPress={() => actions.save(card)} />
      <RailButton icon="more" label={t("feed.more")} onPress={() => actions.open("more")} />
    </div>
  );
}

interface RailButtonProps {
  icon: IconName;
  label: string;
  name?: string;
  chosen?: boolean;
  emphasised?: boolean;
  /** Hidden on a low screen. */
  tall?: boolean;
  /** Hidden on a very low screen. */
  short?: boolean;
  onPress: () => void;
}

function RailButton({ icon, label, name, chosen, emphasised, tall, short, onPress }: RailButtonProps) {
  return (
    <button type="button" class={[emphasised && "loud", tall && "tall", short && "short"].filter(Boolean).join(" ")} aria-pressed={chosen} aria-label={name ? `${name} ${label}` : undefined} onClick={onPress}>
      <Icon name={icon} />
      <bdi>{label}</bdi>
    </button>
  );
}
