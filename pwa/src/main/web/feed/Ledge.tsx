// What can be known of a clip and done with it, below its controls while it rests.
import { t } from "../lib/i18n";
import { Icon, type IconName } from "../lib/icons";
import type { Actions } from "./actions";
import { type CaptionTrack, type Card, creditLine } from "./card";
import { OutcomeChip } from "./details";
import type { Settings } from "./settings";
import { share } from "./share";

interface Props {
  card: Card;
  settings: Settings;
  caption: CaptionTrack | undefined;
  actions: Actions;
  /** What the clip costs. */
  size: string;
  onFull: () => void;
  /** Present while the clip's question waits. */
  onAsk?: (() => void) | undefined;
}

export function Ledge({ card, settings, caption, actions, size, onFull, onAsk }: Props) {
  const [first] = card.outcomes;
  return (
    <div class="ledge">
      <p class="meta soft by">{creditLine(card.credit)}</p>
      <div class="row wrap tight chips">
        <span class={`chip ${card.demonstration ? "demo" : "ok"}`}>
          <Icon name="checked" small />
          {t(card.demonstration ? "feed.badge_demo" : "feed.badge")}
        </span>
        {first && <OutcomeChip outcome={first} />}
      </div>
      <button type="button" class="row whyl" onClick={() => actions.open("why")}>
        <Icon name="why" small />
        <span class="grow">{card.why.text}</span>
        <Icon name="next" small />
      </button>
      {onAsk && (
        <button type="button" class="btn warm" onClick={onAsk}>
          <span class="nq" />
          {t("feed.question")}
        </button>
      )}
      <div class="tools">
        <Tool icon="full" label={t("feed.full")} onPress={onFull} />
        {card.captions.length > 0 && <Tool icon="captions" label={caption?.label ?? t("feed.captions")} chosen={caption !== undefined} onPress={() => actions.open("captions")} />}
        <Tool icon="speed" label={`${settings.speed}×`} name={t("feed.speed")} onPress={settings.nextSpeed} />
        <Tool icon="save" label={card.saved ? t("feed.saved") : size} name={t("feed.save")} chosen={card.saved} onPress={() => actions.save(card)} />
        <Tool icon="send" label={t("feed.share")} onPress={() => void share(card, actions)} />
        <Tool icon="more" label={t("feed.more")} onPress={() => actions.open("more")} />
      </div>
      <Feedback card={card} actions={actions} />
    </div>
  );
}

interface ToolProps {
  icon: IconName;
  label: string;
  name?: string;
  chosen?: boolean;
  onPress: () => void;
}

function Tool({ icon, label, name, chosen, onPress }: ToolProps) {
  return (
    <button type="button" aria-pressed={chosen} aria-label={name ? `${name} ${label}` : undefined} onClick={onPress}>
      <Icon name={icon} />
      <bdi>{label}</bdi>
    </button>
  );
}

/** Two buttons of equal weight, because neither answer is better. */
function Feedback({ card, actions }: { card: Card; actions: Actions }) {
  return (
    <div class="pair">
      <button type="button" class="btn" aria-pressed={card.feedback === "got-it"} onClick={() => actions.giveFeedback(card, "got-it")}>
        <Icon name="tick" small />
        {t("feed.got_it")}
      </button>
      <button type="button" class="btn" aria-pressed={card.feedback === "unclear"} onClick={() => actions.giveFeedback(card, "unclear")}>
        <Icon name="unclear" small />
        {t("feed.unclear")}
      </button>
    </div>
  );
}
