// The feed: cards one below another, of which one is shown and plays. It ends; it does not loop.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import type { Schemas } from "../lib/http";
import { useOverlay } from "../lib/overlays";
import { useToast } from "../lib/useToast";
import { actionsOn, type SheetName } from "./actions";
import { Clip } from "./Clip";
import type { Controls } from "./controls";
import { useKeys } from "./keys";
import { AccountSheet, CaptionSheet, DataCard, EmptyFeed, FeedEnd, HelpSheet, Meter, MoreSheet, noteStep, Panel, questionFor, Recall, ReportSheet, RunStop, Wheel, WhySheet } from "./later";
import { keepPlace } from "./place";
import type { TranscriptLine } from "./player";
import type { Task } from "./runQuestions";
import { entriesOf, isBeforeQuestion, RUN, runOf } from "./runs";
import { captionFor, useSettings } from "./settings";
import { Skeleton } from "./Skeleton";
import { useFeed } from "./useFeed";
import { useShownIndex } from "./useShownIndex";

/** Cards further away than this are empty boxes, so that a long feed stays small in memory. */
const MAX_DRAWN_DISTANCE = 2;

interface Props {
  page: Schemas["FeedPageBody"];
  scroller: HTMLElement;
  /** The number of cards before the first. */
  past: number;
  /** The index of the card to begin with. */
  begin: number;
  /** The `<video>` of the first card, which the server has drawn. */
  existing?: HTMLVideoElement | undefined;
  /** The guess that was pressed in the page that the server has drawn; null to just watch. */
  guess?: number | null | undefined;
}

export function Feed({ page, scroller, past, begin, existing, guess }: Props) {
  const index = useShownIndex(scroller, begin);
  const [runs, setRuns] = useState(boot.runs === false ? Infinity : runOf(past + begin) + 1);
  /** The questions in the middle of runs. */
  const [tasks, setTasks] = useState<Record<number, Task>>({});
  const asked = Object.keys(tasks).map(Number);
  const entry = entriesOf(index + 1, past, runs, asked)[index];
  const at = entry?.card ?? index;
  // At a stop the clip is known with which another run would begin.
  const feed = useFeed(page, at, runs * RUN - past + (entry?.asks === "stop" ? 1 : 0));
  const entries = entriesOf(feed.cards.length, past, runs, asked);
  const settings = useSettings();
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [full, setFull] = useState(false);
  const [toast, notify] = useToast();
  const [transcript, setTranscript] = useState<{ work: string; lines: TranscriptLine[] }>({ work: "", lines: [] });
  const shown = useRef<Controls>();
  const card = feed.cards[at];
  const actions = actionsOn({
    feed,
    settings,
    shown,
    index,
    at,
    scroller,
    openSheet: setSheet,
    setFull,
    showTranscript: (work, lines) => setTranscript({ work, lines }),
    notify,
  });

  // In the layout phase, so that a sheet opened on the new card stays open.
  useLayoutEffect(() => setSheet(null), [index]);
  useOverlay(sheet !== null, () => setSheet(null));
  useOverlay(full, () => setFull(false));
  useLayoutEffect(() => void document.body.classList.toggle("full", full), [full]);
  useEffect(() => keepPlace(feed.cards, past, at, feed.end, feed.rest), [feed.cards, at]);

  /** Where the viewer is, for answers that come later. */
  const now = useRef(at);
  now.current = at;
  const run = runOf(past + at);
  const ofRun = () => feed.cards.filter((_, i) => runOf(past + i) === run);
  useEffect(() => {
    noteStep();
    if (entry?.asks) shown.current = undefined;
    else if (runs < Infinity && isBeforeQuestion(past + at) && !tasks[run])
      questionFor(ofRun().slice(0, -1)).then(([task]) => {
        // A question that comes too late would move the card that is shown.
        if (task && now.current <= at) setTasks((all) => ({ ...all, [run]: task }));
      }, () => {});
  }, [index]);

  useKeys({
    next: () => actions.go(1),
    previous: () => actions.go(-1),
    play: actions.togglePlay,
    sound: () => settings.setMuted(!settings.muted),
    captions: () => card && actions.chooseCaption(card, captionFor(card, settings) ? "off" : boot.lang),
    save: () => card && actions.save(card),
    help: () => setSheet("help"),
    escape: actions.escape,
  });

  /** Begins another run: its first clip comes after the stop. */
  const beginAfter = (run: number) => {
    setRuns((all) => Math.max(all, run + 2));
    requestAnimationFrame(() => actions.go(1));
  };
  const close = () => setSheet(null);
  const player = shown.current?.current?.player;
  const playing = card && player?.card.work === card.work ? player.variant : undefined;
  return (
    <>
      {entries.map(({ card: place, asks }, i) => {
        const each = feed.cards[place]!;
        const active = i === index;
        const run = runOf(past + place);
        return asks === "recall" ? (
          <Recall key={`recall-${run}`} task={tasks[run]!} active={active} actions={actions} />
        ) : asks ? (
          <RunStop
            key={`stop-${run}`}
            cards={feed.cards.filter((_, at) => runOf(past + at) === run)}
            asked={tasks[run]}
            next={feed.cards[place + 1]}
            active={active}
            actions={actions}
            onMore={() => beginAfter(run)}
          />
        ) : Math.abs(i - index) > MAX_DRAWN_DISTANCE ? (
          <article key={each.impression} class="clip" aria-hidden="true" />
        ) : (
          <Clip
            key={each.impression}
            card={each}
            next={feed.cards[place + 1]}
            index={i}
            place={past + place}
            distance={i - index}
            full={full}
            settings={settings}
            actions={actions}
            existing={i === 0 ? existing : undefined}
            guess={i === 0 ? guess : undefined}
          />
        );
      })}
      {entries[entries.length - 1]?.asks === "stop" ? null : feed.failed ? (
        <FeedEnd kind="error" onRetry={() => void feed.more()} />
      ) : !feed.end ? (
        <Skeleton />
      ) : feed.cards.length > 0 ? (
        <FeedEnd kind={feed.rest ? "rest" : "end"} reason={feed.restReason} again={feed.again} />
      ) : (
        <EmptyFeed rest={feed.rest} reason={feed.restReason} again={feed.again} />
      )}
      {card && <Panel card={card} playing={playing} lines={transcript.work === card.work ? transcript.lines : []} settings={settings} actions={actions} />}
      <DataCard />
      <Wheel scroller={scroller} step={actions.go} />
      <Meter />
      {card && sheet === "why" && <WhySheet card={card} playing={playing} actions={actions} onClose={close} />}
      {card && sheet === "captions" && <CaptionSheet card={card} settings={settings} actions={actions} onClose={close} />}
      {card && sheet === "more" && <MoreSheet card={card} actions={actions} onClose={() => setSheet((now) => (now === "more" ? null : now))} />}
      {card && sheet === "report" && <ReportSheet card={card} actions={actions} onClose={close} />}
      {card && (sheet === "save" || sheet === "follow") && <AccountSheet wish={{ kind: sheet, id: sheet === "save" ? card.work : card.credit.creator }} onClose={close} />}
      {sheet === "help" && <HelpSheet onClose={close} />}
      {toast}
    </>
  );
}
