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
import { AccountSheet, CaptionSheet, DataCard, EmptyFeed, FeedEnd, HelpSheet, Meter, MoreSheet, Panel, ReportSheet, Wheel, WhySheet } from "./later";
import { keepPlace } from "./place";
import type { TranscriptLine } from "./player";
import { captionFor, useSettings } from "./settings";
import { Skeleton } from "./Skeleton";
import { useFeed } from "./useFeed";
import { useShownIndex } from "./useShownIndex";

/** Cards further away than this are empty boxes, so that a long feed stays small in memory. */
const MAX_DRAWN_DISTANCE = 2;

interface Props {
  page: Schemas["FeedPageBody"];
  scroller: HTMLElement;
  /** The index of the card to begin with. */
  begin: number;
  /** The `<video>` of the first card, which the server has drawn. */
  existing?: HTMLVideoElement | undefined;
  /** The guess that was pressed in the page that the server has drawn; null to just watch. */
  guess?: number | null | undefined;
}

export function Feed({ page, scroller, begin, existing, guess }: Props) {
  const index = useShownIndex(scroller, begin);
  const feed = useFeed(page, index);
  const settings = useSettings();
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [full, setFull] = useState(false);
  const [toast, notify] = useToast();
  const [transcript, setTranscript] = useState<{ work: string; lines: TranscriptLine[] }>({ work: "", lines: [] });
  const shown = useRef<Controls>();
  const card = feed.cards[index];
  const actions = actionsOn({
    feed,
    settings,
    shown,
    index,
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
  useEffect(() => keepPlace(feed.cards, index, feed.end, feed.rest), [feed.cards, index]);

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

  const close = () => setSheet(null);
  const player = shown.current?.current?.player;
  const playing = card && player?.card.work === card.work ? player.variant : undefined;
  return (
    <>
      {feed.cards.map((each, i) =>
        Math.abs(i - index) > MAX_DRAWN_DISTANCE ? (
          <article key={each.impression} class="clip" aria-hidden="true" />
        ) : (
          <Clip
            key={each.impression}
            card={each}
            next={feed.cards[i + 1]}
            index={i}
            distance={i - index}
            full={full}
            settings={settings}
            actions={actions}
            existing={i === 0 ? existing : undefined}
            guess={i === 0 ? guess : undefined}
          />
        ),
      )}
      {feed.failed ? (
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
