// A card of the feed: the clip, its margin and its ledge. Nothing is drawn over the clip.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon, Terraces } from "../lib/icons";
import { mayAutoplay, saveData } from "../lib/link";
import { Say } from "../lib/text";
import { megabytes, t } from "../lib/words";
import { type Card, creditLine } from "./card";
import { Climb } from "./Climb";
import type { Actions } from "./Feed";
import { Player } from "./player";
import { Rail } from "./Rail";
import { captionFor, type Settings } from "./settings";

/** The ledge folds once a clip has played this long. */
const FOLD_MS = 3_000;

interface Props {
  card: Card;
  /** 0: this is the card shown; 1: the next; -1: the one before. */
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
    const it = player.current!;
    if (active) {
      it.onLines = (lines) => actions.lines(card, lines);
      it.load("auto");
      it.caption(caption);
      actions.activate(it);
      if (video.paused && !video.ended && mayAutoplay()) void video.play().catch(() => setPlaying(false));
      return () => it.leave();
    }
    setFolded(false);
    if (Math.abs(distance) > 1) it.unload();
    else if (distance === 1 && !saveData()) it.load("metadata");
    return undefined;
  }, [active, distance]);

  useEffect(() => {
    if (active) player.current!.caption(caption);
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
              {t("feed.tap_to_play", { size: `\u2066${size}\u2069` })}
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
        <Climb video={video} durationMs={card.durationMs} />
        {full ? (
          <button type="button" class="btn quiet" aria-label={t("common.close")} onClick={() => setFull(false)}>
            <Icon name="close" />
          </button>
        ) : (
          <>
            <div class="head">
              <h2 id={`t-${card.impression}`}>
                <Say text={card.title} />
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
      {first && (
        <span class="chip out">
          <Terraces level={first.level} />
          <span>
            <Say text={first.title} /> · {t(`level.${first.level}`)}
          </span>
        </span>
      )}
    </div>
  );
}

/** Equal in size and weight: neither answer is the good one. */
function Feedback({ card, actions }: { card: Card; actions: Actions }) {
  return (
    <div class="pair">
      <button type="button" class="btn" aria-pressed={card.feedback === "got-it"} onClick={() => actions.feedback(card, "got-it")}>
        <Icon name="tick" small />
        {t("feed.got_it")}
      </button>
      <button type="button" class="btn" aria-pressed={card.feedback === "unclear"} onClick={() => actions.feedback(card, "unclear")}>
        <Icon name="unclear" small />
        {t("feed.unclear")}
      </button>
    </div>
  );
}
