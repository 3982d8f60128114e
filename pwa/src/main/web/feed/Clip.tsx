// A card of the feed: the picture, below it the caption, the climb, the controls, and the ledge or the question. Nothing is
// drawn over the picture. What opens below lowers the picture like a blind: it keeps its width and loses its upper part.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { guessFor, keepGuess } from "../lib/guesses";
import { ltr, megabytes, t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { mayAutoplay, savesData } from "../lib/link";
import * as storage from "../lib/storage";
import { LocalText } from "../lib/text";
import type { Actions } from "./actions";
import { clausesOf } from "./captionLines";
import { type Card } from "./card";
import { useGestures } from "./gestures";
import { Ask, isGone, Ledge, MarkedAnswer, stopAt, Think } from "./later";
import { Player } from "./player";
import { ProgressBar } from "./ProgressBar";
import { Predict, type Result } from "./Question";
import type { ClipControls } from "./controls";
import { captionFor, type Settings } from "./settings";

/** A clip that still waits after this time has lost its link. */
const LOST_MS = 15_000;
const HAVE_FUTURE_DATA = 3;
const HELD_SPEED = 2;
const HINTED = "swipe-hint";
/** The caption band says how to go on for this time, once. */
const HINT_MS = 3_000;

/** What the card asks of its viewer, besides watching. */
type Phase = { at: "predict" } | { at: "watch" } | { at: "think" } | { at: "ask" } | { at: "marked"; chosen: number; result: Result };

interface Props {
  card: Card;
  /** The card after it. */
  next?: Card | undefined;
  index: number;
  /** The number of cards before it in the visit. */
  place: number;
  /** From the card that is shown: 1 is the next, -1 the one before. */
  distance: number;
  /** Whether the clip has the whole screen. */
  full: boolean;
  settings: Settings;
  actions: Actions;
  existing?: HTMLVideoElement;
  /** The option that was pressed in the page before the script came; null to just watch. */
  guess?: number | null;
}

export function Clip({ card, next, index, place, distance, full, settings, actions, existing, guess }: Props) {
  const active = distance === 0;
  const article = useRef<HTMLElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const player = useRef<Player | null>(null);
  player.current ??= new Player(card, existing);
  const { video } = player.current;
  const { question, pause: thinking } = card;
  /** The card as it is now, for listeners that were added when it was drawn first. */
  const current = useRef(card);
  current.current = card;
  const [phase, setPhase] = useState<Phase>(() => {
    const asks = question && boot.predicts !== false && !card.answered && !(thinking && !thinking.prompt) && guess === undefined && guessFor(question.id) === undefined;
    return { at: asks ? "predict" : "watch" };
  });
  player.current.waits = phase.at === "predict";
  const [playing, setPlaying] = useState(!video.paused);
  /** Whether the ledge is open. A clip that plays has the whole card. */
  const [open, setOpen] = useState(!mayAutoplay());
  const [cue, setCue] = useState("");
  const [failed, setFailed] = useState(false);
  /** Whether it failed because the lesson is not shown any more. */
  const [gone, setGone] = useState(false);
  const [held, setHeld] = useState(false);
  const [ended, setEnded] = useState(false);
  const [hint, setHint] = useState(index === 0 && storage.get(HINTED) === null);
  const caption = captionFor(card, settings);
  const wide = card.width > card.height;
  const waits = phase.at === "predict";
  const watches = phase.at === "watch";

  const play = () => {
    player.current!.load("auto");
    if (failed) player.current!.reopen();
    void video.play().catch(() => video.error && setFailed(true));
  };
  const pause = () => {
    video.pause();
    setOpen(true);
  };
  const toggle = () => (video.paused || failed ? play() : pause());
  const show = (next: Phase) => {
    setPhase(next);
    setOpen(true);
  };
  const answerGuess = (option: number | null) => {
    if (option !== null) keepGuess(question!.id, option);
    setPhase({ at: "watch" });
    player.current!.waits = false;
    play();
  };

  const controls = useRef<ClipControls | null>(null);
  controls.current = {
    player: player.current,
    toggle: () => (waits ? answerGuess(null) : toggle()),
    escape: () => (full ? actions.setFull(false) : phase.at === "ask" || phase.at === "marked" ? show({ at: "watch" }) : undefined),
  };

  useLayoutEffect(() => {
    frame.current!.append(video);
    let lost = 0;
    const fail = () => (setFailed(true), setOpen(true), void isGone(card).then(setGone, () => {}));
    video.controls = false;
    player.current!.onCue = setCue;
    const listeners: [string, () => void][] = [
      ["play", () => (setPlaying(true), setOpen(false), setEnded(false), setFailed(false), setPhase({ at: "watch" }))],
      ["pause", () => setPlaying(false)],
      ["ended", () => (setEnded(true), show(question && !current.current.answered ? { at: "ask" } : { at: "watch" }))],
      ["error", () => video.error && fail()],
      ["waiting", () => (lost = window.setTimeout(() => video.readyState < HAVE_FUTURE_DATA && fail(), LOST_MS))],
      ["playing", () => (setFailed(false), setGone(false))],
    ];
    listeners.forEach(([event, listener]) => video.addEventListener(event, listener));
    if (thinking) stopAt(video, thinking.atMs, () => (video.pause(), show({ at: "think" })));
    if (waits || !mayAutoplay()) video.pause();
    if (guess != null) keepGuess(question!.id, guess);
    return () => {
      clearTimeout(lost);
      listeners.forEach(([event, listener]) => video.removeEventListener(event, listener));
      player.current!.unload();
    };
  }, []);

  useEffect(() => {
    const shown = player.current!;
    if (active) {
      shown.onTranscript = (lines) => actions.showTranscript(card, lines);
      shown.load("auto");
      actions.activate(controls);
      if (!waits && watches && video.paused && !video.ended && mayAutoplay()) void video.play().catch(() => setOpen(true));
      return () => shown.leave();
    }
    if (Math.abs(distance) > 1) shown.unload();
    else if (distance === 1 && !savesData()) shown.load("metadata");
    return undefined;
  }, [active, distance]);

  useEffect(() => {
    // Before a guess the clip has the whole link.
    if (active && !waits) player.current!.setCaption(caption);
  }, [active, waits, caption?.src]);

  useEffect(() => {
    video.muted = settings.muted || !active;
    video.playbackRate = held ? HELD_SPEED : settings.speed;
  }, [settings.muted, settings.speed, active, playing, held]);

  useEffect(() => {
    if (index > 0 && active) storage.set(HINTED, "1");
    if (distance < 0) setHint(false);
  }, [active, distance]);

  useEffect(() => {
    if (!hint || !playing) return undefined;
    const timer = setTimeout(() => setHint(false), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint, playing]);

  useBlind(article, frame, video, (open || !watches) && !full && !wide, waits);
  useGestures(frame, {
    tap: () => (waits ? undefined : toggle()),
    doubleTap: () => watches && actions.giveFeedback(card, "got-it"),
    hold: (now) => setHeld(now && !video.paused),
  });

  const size = ltr(megabytes(player.current.variant?.bytes ?? card.variants[0]?.bytes ?? 0));
  const untouched = watches && !playing && !ended && video.currentTime === 0 && !mayAutoplay();
  const classes = ["clip", wide && "wide", open && watches && !full && "open", !watches && "asks"].filter(Boolean).join(" ");

  return (
    <article ref={article} class={classes} aria-labelledby={`t-${card.impression}`} data-work={card.work} inert={!active}>
      <button type="button" class="btn step prev" disabled={index === 0} onClick={() => actions.go(-1)}>
        <Icon name="up" />
        {t("feed.previous_short")}
      </button>
      <div class="win" ref={frame}>
        <svg aria-hidden="true">
          <rect width="100%" height="100%" fill={card.edge} />
        </svg>
      </div>
      <button type="button" class="btn step forth" onClick={() => actions.go(1)}>
        <Icon name="down" />
        {t("feed.next_short")}
      </button>
      {failed ? (
        <p class="cap" role="alert">
          {t(gone ? "feed.clip_gone" : "feed.clip_failed")}
        </p>
      ) : held ? (
        <p class="cap">
          <bdi class="ltr">{HELD_SPEED}×</bdi>
        </p>
      ) : hint && playing ? (
        <p class="cap hint">
          <Icon name="up" small />
          {t("feed.swipe_up")}
        </p>
      ) : caption && watches ? (
        <p class="cap" lang={caption.lang} dir={caption.dir}>
          {clausesOf(cue).flatMap((clause) => [<span>{clause}</span>, " "])}
        </p>
      ) : null}
      <ProgressBar video={video} durationMs={card.durationMs} question={!!question} pauseMs={thinking?.atMs} place={place} loading={waits} />
      {untouched && (
        <button type="button" class="btn pri tapplay" onClick={toggle}>
          <Icon name="play" small />
          {t("feed.tap_to_play", { size })}
        </button>
      )}
      <div class="hand">
        <button
          type="button"
          class={playing || waits ? "ib" : "ib go"}
          aria-label={t(failed ? "common.retry" : playing ? "feed.pause" : "feed.play")}
          onClick={() => (waits ? answerGuess(null) : toggle())}
        >
          <Icon name={failed ? "again" : playing ? "pause" : "play"} />
        </button>
        <h2 id={`t-${card.impression}`}>
          <button type="button" aria-expanded={open} onClick={() => (waits ? undefined : playing ? pause() : setOpen(!open))}>
            <LocalText text={card.title} />
          </button>
        </h2>
        <span class="two">
          {full ? (
            <button type="button" class="ib" aria-label={t("common.close")} onClick={() => actions.setFull(false)}>
              <Icon name="close" />
            </button>
          ) : (
            <>
              <button
                type="button"
                class={settings.muted ? "ib loud" : "ib"}
                aria-label={t(settings.muted ? "feed.unmute" : "feed.mute")}
                onClick={() => settings.setMuted(!settings.muted)}
              >
                <Icon name={settings.muted ? "muted" : "sound"} />
              </button>
              {card.captions.length > 0 && (
                <button type="button" class="ib" aria-label={t("feed.captions")} aria-pressed={caption !== undefined} onClick={() => actions.open("captions")}>
                  <Icon name="captions" />
                </button>
              )}
            </>
          )}
        </span>
      </div>
      {waits && question ? (
        <Predict question={question} onGuess={answerGuess} />
      ) : phase.at === "think" ? (
        <Think pause={thinking!} question={question} onGuess={answerGuess} />
      ) : phase.at === "ask" && question ? (
        <Ask
          card={card}
          question={question}
          actions={actions}
          onMarked={(chosen, result) => show({ at: "marked", chosen, result })}
          onLater={() => show({ at: "watch" })}
        />
      ) : phase.at === "marked" && question ? (
        <MarkedAnswer card={card} question={question} chosen={phase.chosen} result={phase.result} next={next} actions={actions} onNext={() => actions.go(1)} onAgain={play} />
      ) : (
        <Ledge card={card} settings={settings} caption={caption} actions={actions} size={size} onFull={() => (actions.setFull(true), play())} onAsk={ended && question && !card.answered ? () => show({ at: "ask" }) : undefined} />
      )}
    </article>
  );
}

/** Lowers the picture in its window: it keeps the size that it has while it plays, and its lower edge. A riddle shows its middle. */
function useBlind(
  article: { current: HTMLElement | null },
  frame: { current: HTMLElement | null },
  video: HTMLVideoElement,
  lowered: boolean,
  centred: boolean,
): void {
  useLayoutEffect(() => {
    const card = article.current!;
    const win = frame.current!;
    if (!lowered) {
      video.style.removeProperty("block-size");
      return undefined;
    }
    const lower = () => {
      // The parts that stay while the clip plays: the caption band, the climb and the controls.
      const stays = [".cap", ".climb", ".hand"].reduce((sum, part) => sum + (card.querySelector<HTMLElement>(part)?.offsetHeight ?? 0), 0);
      const tall = getComputedStyle(card).getPropertyValue("--blind").trim() === "1";
      if (tall) video.style.setProperty("block-size", `${Math.max(0, card.clientHeight - stays)}px`);
      else video.style.removeProperty("block-size");
      win.scrollTop = (win.scrollHeight - win.clientHeight) * (centred ? 0.5 : 1);
    };
    lower();
    const observer = new ResizeObserver(lower);
    observer.observe(card);
    observer.observe(win);
    return () => observer.disconnect();
  }, [lowered, centred]);
}
