import { useEffect, useState } from "preact/hooks";
import { Icon, type IconName } from "../lib/icons";
import { onUse, usedToday } from "../lib/meter";
import { Num } from "../lib/text";
import { megabytes, t } from "../lib/words";
import type { Caption, Card } from "./card";
import type { Actions } from "./Feed";
import type { Settings } from "./settings";

/** A full ring. A reminder, not a limit: nothing stops at it. */
export const RING_BYTES = 20e6;

export function useDataToday(): number {
  const [used, setUsed] = useState(usedToday());
  useEffect(() => onUse(() => setUsed(usedToday())), []);
  return used;
}

interface Props {
  card: Card;
  settings: Settings;
  caption: Caption | undefined;
  actions: Actions;
  onFull: () => void;
}

/** The margin beside the clip: what the day has cost, and what can be done with this clip. */
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
      <Press
        icon={settings.muted ? "muted" : "sound"}
        word={t(settings.muted ? "feed.unmute" : "feed.mute")}
        loud={settings.muted}
        onPress={() => settings.setMuted(!settings.muted)}
      />
      <Press icon="full" word={t("feed.full")} short onPress={onFull} />
      {card.captions.length > 0 && (
        <Press icon="captions" word={caption?.label ?? t("feed.captions")} chosen={caption !== undefined} onPress={() => actions.open("captions")} />
      )}
      <Press icon="speed" word={`${settings.speed}×`} name={t("feed.speed")} tall onPress={settings.nextSpeed} />
      <Press icon="save" word={t(card.saved ? "feed.saved" : "feed.save")} chosen={card.saved} onPress={() => actions.save(card)} />
      <Press icon="more" word={t("feed.more")} onPress={() => actions.open("more")} />
    </div>
  );
}

interface PressProps {
  icon: IconName;
  word: string;
  name?: string;
  chosen?: boolean;
  loud?: boolean;
  /** Left out on a low screen: it can be reached elsewhere or missed. */
  tall?: boolean;
  /** Left out on a very low screen. */
  short?: boolean;
  onPress: () => void;
}

function Press({ icon, word, name, chosen, loud, tall, short, onPress }: PressProps) {
  return (
    <button type="button" class={[loud && "loud", tall && "tall", short && "short"].filter(Boolean).join(" ")} aria-pressed={chosen} aria-label={name ? `${name} ${word}` : undefined} onClick={onPress}>
      <Icon name={icon} />
      <bdi>{word}</bdi>
    </button>
  );
}
