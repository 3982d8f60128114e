// A card of the feed: the clip, its margin and its ledge. Nothing is drawn over the clip.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { ltr, megabytes, t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { mayAutoplay, savesData } from "../lib/link";
import { LocalText } from "../lib/text";
import type { Actions } from "./actions";
import { type Card, creditLine } from "./card";
import { OutcomeChip } from "./details";
import { Player } from "./player";
import { ProgressBar } from "./ProgressBar";
import { Rail } from "./Rail";
import { captionFor, type Settings } from "./settings";

/** The ledge folds after this time of playing. */
const FOLD_MS = 3_000;

interface Props {
  card: Card;
  /** From the card that is shown: 1 is the next, -1 the one before. */
  distance: number;
  settings: Settings;
  actions: Actions;
  existing?: HTMLVideoElement;
}

export function Clip({ card, distance, settings, actions, existing }: Props) {
  const active = distance === 0;
  const frame = useRef<HTMLDivElement>(null);
  const player = useRef<Player | null>(null);
  player.current ??= new Player(card, existing);
  const { video } = player.current;
  const [playing, setPlaying] = useState(!video.paused);
  const [folded, setFolded] = useState(false);
  const [full, setFull] = useState(false);
  const [cue, setCue] = useState("");
  const [failed, setFailed] = useState(false);
  const [ended, setEnded] = useState(false);
  const caption = captionFor(card, settings.caption);
  const wide = card.width > card.height;

  useLayoutEffect(() => {
    frame.current!.append(video);
    if (!mayAutoplay()) video.pause();
    player.current!.onCue = setCue;
    const listeners: [string, () => void][] = [
      ["play", () => (setPlaying(true), setEnded(false), setFailed(false))],
      ["pause", () => setPlaying(false)],
      ["ended", () => (setEnded(true), setFolded(false), setFull(false), actions.ended(card))],
      ["error", () => video.error && setFailed(true)],
    ];
    listeners.forEach(([event, listener]) => video.addEventListener(event, listener));
    return () => {
      listeners.forEach(([event, listener]) => video.removeEventListener(event, listener));
      player.current!.unload();
    };
  }, []);

  useEffect(() => {
    const current = player.current!;
    if (active) {
      current.onTranscript = (lines) => actions.showTranscript(card, lines);
      current.load("auto");
      current.setCaption(caption);
      actions.activate(current);
      if (video.paused && !video.ended && mayAutoplay()) void video.play().catch(() => setPlaying(false));
      return () => current.leave();
    }
    setFolded(false);
    if (Math.abs(distance) > 1) current.unload();
    else if (distance === 1 && !savesData()) current.load("metadata");
    return undefined;
  }, [active, distance]);

  useEffect(() => {
    if (active) player.current!.setCaption(caption);
  }, [active, caption?.src]);

  useEffect(() => {
    video.muted = settings.muted || !active;
    video.playbackRate = settings.speed;
  }, [settings.muted, settings.speed, active, playing]);

  useEffect(() => {
    if (!playing) return setFolded(false);
    const timer = setTimeout(() => setFolded(true), FOLD_MS);
    return () => clearTimeout(timer);
  }, [playing]);

  const toggle = () => {
    if (!video.paused) return video.pause();
    player.current!.load("auto");
    if (video.error) video.load();
    void video.play().catch(() => setFailed(true));
  };
  const fresh = !playing && !ended && video.currentTime === 0;
  const size = megabytes(player.current.variant?.bytes ?? card.variants[0]?.bytes ?? 0);
  const folds = folded && !matchMedia("(min-width: 62.5rem)").matches && !matchMedia("(prefers-reduced-motion: reduce)").matches;

  return (
    <article class={`clip${folds ? " fold" : ""}${full ? " full" : ""}`} aria-labelledby={`t-${card.impression}`} data-work={card.work} inert={!active}>
      <div class={`stage${wide ? " wide" : ""}`}>
        <div class="fc">
          <div class="frame" ref={frame} onClick={toggle}>
            <svg aria-hidden="true">
              <rect width="100%" height="100%" fill={card.edge} />
            </svg>
          </div>
          {failed ? (
            <p class="cap" role="alert">
              {t("feed.clip_failed")}
            </p>
          ) : fresh && !mayAutoplay() ? (
            <button type="button" class="btn pri tapplay" onClick={toggle}>
              <Icon name="play" small />
              {t("feed.tap_to_play", { size: ltr(size) })}
            </button>
          ) : caption ? (
            <p class="cap" lang={caption.lang} dir={caption.dir}>
              {cue}
            </p>
          ) : null}
        </div>
        {!full && <Rail card={card} settings={settings} caption={caption} actions={actions} onFull={() => setFull(true)} />}
      </div>
      <div class="ledge" onClick={() => setFolded(false)}>
        <ProgressBar video={video} durationMs={card.durationMs} />
        {full ? (
          <button type="button" class="btn quiet" aria-label={t("common.close")} onClick={() => setFull(false)}>
            <Icon name="close" />
          </button>
        ) : (
          <>
            <div class="head">
              <h2 id={`t-${card.impression}`}>
                <LocalText text={card.title} />
              </h2>
              <button type="button" class="btn quiet" aria-label={t(playing ? "feed.pause" : failed ? "common.retry" : "feed.play")} onClick={toggle}>
                <Icon name={playing ? "pause" : failed ? "again" : "play"} />
              </button>
            </div>
            <div class="rest col tight">
              <p class="meta soft by">{creditLine(card.credit)}</p>
              <Chips card={card} />
              <button type="button" class="row whyl" onClick={() => actions.open("why")}>
                <Icon name="why" small />
                <span class="grow">
                  {t("feed.why")} {card.why.text}
                </span>
                <Icon name="next" small />
              </button>
              {ended && card.question && !card.answered && (
                <button type="button" class="btn warm" onClick={() => actions.open("question")}>
                  <span class="nq" />
                  {t("feed.question")}
                </button>
              )}
              <Feedback card={card} actions={actions} />
            </div>
          </>
        )}
      </div>
    </article>
  );
}

function Chips({ card }: { card: Card }) {
  const [first] = card.outcomes;
  return (
    <div class="row wrap tight chips">
      <span class={`chip ${card.demonstration ? "demo" : "ok"}`}>
        <Icon name="checked" small />
        {t(card.demonstration ? "feed.badge_demo" : "feed.badge")}
      </span>
      {first && <OutcomeChip outcome={first} />}
    </div>
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
