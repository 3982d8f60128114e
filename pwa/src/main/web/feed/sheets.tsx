// What rises from below a card: why it was shown, its captions, everything else, and a report.
import { useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { post, wordsOf } from "../lib/http";
import { Icon, Terraces } from "../lib/icons";
import { uuid7 } from "../lib/ids";
import { keep, kept } from "../lib/keep";
import { pick, type Quality, quality, type Variant } from "../lib/link";
import { Sheet } from "../lib/sheet";
import { Say, When } from "../lib/text";
import { day, ltr, megabytes, t } from "../lib/words";
import { type Card, subjectName } from "./card";
import type { Actions } from "./Feed";
import { captionFor, type Settings } from "./settings";

const NOTE_LIMIT = 500;

export function WhyText({ card, playing }: { card: Card; playing: Variant | undefined }) {
  const bytes = (playing ?? pick(card))?.bytes;
  return (
    <ul class="why">
      <Reason>{card.why.text}</Reason>
      <Reason>{card.speech === "none" ? t("feed.why_wordless") : t("feed.why_language", { language: card.audioName })}</Reason>
      {bytes !== undefined && <Reason>{t("feed.why_size", { size: ltr(megabytes(bytes)) })}</Reason>}
    </ul>
  );
}

const Reason = ({ children }: { children: string }) => (
  <li>
    <span class="nq" />
    <span>{children}</span>
  </li>
);

export function Checks({ card }: { card: Card }) {
  return (
    <>
      {card.demonstration && <p class="chip demo">{t("feed.badge_demo")}</p>}
      {card.checks.map((check) => (
        <p class="row u">
          <span class={check.demonstration ? "soft" : "good"}>
            <Icon name="checked" small />
          </span>
          <span>
            {t(`feed.checked_${check.stage}`, { subject: subjectName(check.subject ?? card.subject) })} · <When>{day(check.on)}</When>
          </span>
        </p>
      ))}
    </>
  );
}

export function Teaches({ card }: { card: Card }) {
  return (
    <div class="row wrap tight">
      {card.outcomes.map((outcome) => (
        <span class="chip out">
          <Terraces level={outcome.level} />
          <span>
            <Say text={outcome.title} /> · {t(`level.${outcome.level}`)}
          </span>
        </span>
      ))}
      <span class="chip">{t("common.grade", { n: card.grade })}</span>
    </div>
  );
}

export function Sources({ card }: { card: Card }) {
  return (
    <>
      {card.sources.map((source) => (
        <p class="u">
          {source.url ? (
            <a href={source.url} rel="noopener noreferrer nofollow" target="_blank">
              <bdi>{source.title}</bdi>
            </a>
          ) : (
            <bdi>{source.title}</bdi>
          )}
        </p>
      ))}
      <p class="u soft">
        {t("feed.licence")}: {ltr(card.licence)}. {t(`feed.ai.${card.ai}`)}
      </p>
    </>
  );
}

export function WhySheet({ card, playing, actions, onClose }: { card: Card; playing: Variant | undefined; actions: Actions; onClose: () => void }) {
  return (
    <Sheet title={t("feed.why")} onClose={onClose}>
      <WhyText card={card} playing={playing} />
      <h3>{t("feed.checked")}</h3>
      <Checks card={card} />
      <h3>{t("feed.teaches")}</h3>
      <Teaches card={card} />
      <h3>{t("feed.sources")}</h3>
      <Sources card={card} />
      <div class="pair">
        <button type="button" class="btn" onClick={() => actions.notForMe(card)}>
          {t("feed.less")}
        </button>
        {boot.signedIn && (
          <button type="button" class="btn" onClick={() => actions.afresh()}>
            {t("feed.afresh")}
          </button>
        )}
      </div>
      <Wishes actions={actions} />
    </Sheet>
  );
}

/** What the viewer decides about her feed. */
export const Wishes = ({ actions }: { actions: Actions }) => (
  <>
    <Wish name="feed.personal" held={boot.personal ?? true} change={(on) => actions.personal(on)} />
    {boot.beginsWithFollowing !== undefined && <Wish name="feed.begin" held={boot.beginsWithFollowing} change={(on) => actions.begin(on)} />}
  </>
);

/** One decision, kept as soon as it is made. */
function Wish({ name, held, change }: { name: string; held: boolean; change(on: boolean): Promise<void> }) {
  const [on, setOn] = useState(held);
  const [problem, setProblem] = useState("");
  const decide = async () => {
    setOn(!on);
    setProblem("");
    try {
      await change(!on);
    } catch (thrown) {
      setOn(on);
      setProblem(wordsOf(thrown));
    }
  };
  return (
    <>
      <label class="pick">
        <input type="checkbox" checked={on} onChange={() => void decide()} />
        {t(name)}
      </label>
      <p class="u soft">{t(`${name}_text`)}</p>
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

export function CaptionSheet({ card, settings, actions, onClose }: { card: Card; settings: Settings; actions: Actions; onClose: () => void }) {
  const shown = captionFor(card, settings.caption);
  const choose = (lang: string) => {
    actions.caption(card, lang);
    onClose();
  };
  return (
    <Sheet title={t("feed.captions")} onClose={onClose}>
      {card.captions.map((each) => (
        <button type="button" class="opt" aria-pressed={shown === each} onClick={() => choose(each.lang)}>
          <bdi lang={each.lang} dir={each.dir}>
            {each.label}
          </bdi>
        </button>
      ))}
      <button type="button" class="opt" aria-pressed={shown === undefined} onClick={() => choose("off")}>
        {t("feed.captions_off")}
      </button>
    </Sheet>
  );
}

export function MoreSheet({ card, settings, actions, onClose }: { card: Card; settings: Settings; actions: Actions; onClose: () => void }) {
  const [level, setLevel] = useState(quality());
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Sheet title={t("feed.more")} onClose={onClose}>
      <div class="pair">
        <button type="button" class="btn" onClick={then(() => actions.go(-1))}>
          <Icon name="up" small />
          {t("feed.previous")}
        </button>
        <button type="button" class="btn" onClick={then(() => actions.go(1))}>
          <Icon name="down" small />
          {t("feed.next")}
        </button>
        <button type="button" class="btn" onClick={then(() => actions.notForMe(card))}>
          {t("feed.not_interested")}
        </button>
        <button type="button" class="btn" onClick={() => actions.open("report")}>
          <Icon name="flag" small />
          {t("feed.report")}
        </button>
        <button type="button" class="btn" onClick={() => void actions.share(card)}>
          {t("feed.share")}
        </button>
        <button type="button" class="btn" onClick={settings.nextSpeed}>
          {t("feed.speed")} <bdi class="ltr">{settings.speed}×</bdi>
        </button>
        {card.credit.creator && (
          <button type="button" class="btn" aria-pressed={card.credit.following} onClick={() => actions.follow(card)}>
            {t(card.credit.following ? "feed.unfollow" : "feed.follow")}
          </button>
        )}
        <a class="btn" href={card.url}>
          {t("feed.open_page")}
        </a>
      </div>
      <p class="row wrap tight">
        {card.hashtags.map((tag) => (
          <a class="chip tap" href={`/tag/${encodeURIComponent(tag)}`}>
            <bdi>#{tag}</bdi>
          </a>
        ))}
      </p>
      <label class="field">
        <span class="label">{t("feed.quality")}</span>
        <select
          value={level}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Quality;
            setLevel(chosen);
            actions.quality(chosen);
          }}
        >
          {(["auto", "standard", "low", "listen", "wifi"] as const).map((each) => (
            <option value={each}>{t(`feed.quality_${each}`)}</option>
          ))}
        </select>
      </label>
      <nav class="row wrap" aria-label={t("feed.tabs")}>
        <a class="btn quiet" href="/?tab=stem">
          {t("common.stem")}
        </a>
        <a class="btn quiet" href="/?tab=following">
          {t("common.following")}
        </a>
        <a class="btn quiet" href="/?tab=class">
          {t("common.my_class")}
        </a>
      </nav>
    </Sheet>
  );
}

/** Two taps from a card: More, then the reason. A note may be added before the reason is pressed. */
export function ReportSheet({ card, actions, onClose }: { card: Card; actions: Actions; onClose: () => void }) {
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState("");
  const [id] = useState(uuid7());
  const send = async (reason: string) => {
    try {
      const { message } = await post<{ message?: string }>("/api/reports", { id, work: card.work, reason, note });
      actions.reported(card, message || t("feed.report_sent"));
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  return (
    <Sheet title={t("feed.report_heading")} onClose={onClose}>
      {["danger", "wrong-fact", "not-for-children", "privacy", "other"].map((reason) => (
        <button type="button" class="opt" onClick={() => void send(reason)}>
          {t(`feed.report_${reason}`)}
        </button>
      ))}
      <label class="field">
        <span class="label">{t("feed.report_note")}</span>
        <textarea maxLength={NOTE_LIMIT} dir="auto" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
    </Sheet>
  );
}

const KEYS: [string, string][] = [
  ["↓ J / ↑ K", "feed.key_next"],
  ["Space", "feed.key_play"],
  ["M", "feed.key_sound"],
  ["C", "feed.key_captions"],
  ["S", "feed.key_save"],
  ["?", "feed.key_help"],
];

export const lettersOff = () => kept("letters") === "off";

export function HelpSheet({ onClose }: { onClose: () => void }) {
  const [off, setOff] = useState(lettersOff());
  return (
    <Sheet title={t("feed.keys")} onClose={onClose}>
      <dl class="u">
        {KEYS.map(([key, words]) => (
          <>
            <dt>
              <kbd class="ltr">{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </>
        ))}
      </dl>
      <label class="pick u">
        <input
          type="checkbox"
          checked={off}
          onChange={() => {
            keep("letters", off ? "on" : "off");
            setOff(!off);
          }}
        />
        {t("feed.letters_off")}
      </label>
      {!boot.signedIn && <p class="u soft">{t("feed.sign_in")}</p>}
    </Sheet>
  );
}
