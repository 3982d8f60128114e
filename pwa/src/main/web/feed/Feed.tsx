// The feed: cards one below another, of which one is shown and plays. It ends; it does not loop.
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import type { Schemas } from "../lib/http";
import { useToast } from "../lib/useToast";
import { actionsOn, type SheetName } from "./actions";
import { Clip } from "./Clip";
import { useKeys } from "./keys";
import { DataCard, Panel } from "./Panel";
import type { Player, TranscriptLine } from "./player";
import { captionFor, useSettings } from "./settings";
import { CaptionSheet } from "./sheets/CaptionSheet";
import { HelpSheet } from "./sheets/HelpSheet";
import { MoreSheet } from "./sheets/MoreSheet";
import { QuestionSheet } from "./sheets/QuestionSheet";
import { ReportSheet } from "./sheets/ReportSheet";
import { WhySheet } from "./sheets/WhySheet";
import { EmptyFeed, FeedEnd, Skeleton } from "./states";
import { useFeed } from "./useFeed";
import { useShownIndex } from "./useShownIndex";

/** Cards further away than this are empty boxes, so that a long feed stays small in memory. */
const MAX_DRAWN_DISTANCE = 2;

interface Props {
  page: Schemas["FeedPageBody"];
  scroller: HTMLElement;
  /** The `<video>` of the first card, which the server has drawn. */
  existing?: HTMLVideoElement;
}

export function Feed({ page, scroller, existing }: Props) {
  const index = useShownIndex(scroller);
  const feed = useFeed(page, index);
  const settings = useSettings();
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [toast, setToast] = useToast();
  const [transcript, setTranscript] = useState<{ work: string; lines: TranscriptLine[] }>({ work: "", lines: [] });
  const player = useRef<Player>();
  const card = feed.cards[index];
  const actions = actionsOn({
    feed,
    settings,
    player,
    index,
    scroller,
    openSheet: setSheet,
    showTranscript: (work, lines) => setTranscript({ work, lines }),
    notify: setToast,
  });

  // In the layout phase, so that a sheet opened on the new card stays open.
  useLayoutEffect(() => setSheet(null), [index]);

  useKeys({
    next: () => actions.go(1),
    previous: () => actions.go(-1),
    play: actions.togglePlay,
    sound: () => settings.setMuted(!settings.muted),
    captions: () => card && actions.chooseCaption(card, captionFor(card, settings.caption) ? "off" : boot.lang),
    save: () => card && actions.save(card),
    help: () => setSheet("help"),
  });

  const close = () => setSheet(null);
  const playing = card && player.current?.card.work === card.work ? player.current.variant : undefined;
  return (
    <>
      {feed.cards.map((each, i) =>
        Math.abs(i - index) > MAX_DRAWN_DISTANCE ? (
          <article key={each.impression} class="clip" aria-hidden="true" />
        ) : (
          <Clip key={each.impression} card={each} distance={i - index} settings={settings} actions={actions} existing={i === 0 ? existing : undefined} />
        ),
      )}
      {feed.failed ? (
        <FeedEnd kind="error" onRetry={() => void feed.more()} />
      ) : !feed.end ? (
        <Skeleton />
      ) : feed.cards.length > 0 ? (
        <FeedEnd kind={feed.rest ? "rest" : "end"} />
      ) : (
        <EmptyFeed rest={feed.rest} />
      )}
      {card && <Panel card={card} playing={playing} lines={transcript.work === card.work ? transcript.lines : []} settings={settings} actions={actions} />}
      <DataCard />
      {card && sheet === "why" && <WhySheet card={card} playing={playing} actions={actions} onClose={close} />}
      {card && sheet === "captions" && <CaptionSheet card={card} settings={settings} actions={actions} onClose={close} />}
      {card && sheet === "more" && <MoreSheet card={card} settings={settings} actions={actions} onClose={() => setSheet((now) => (now === "more" ? null : now))} />}
      {card && sheet === "report" && <ReportSheet card={card} actions={actions} onClose={close} />}
      {card?.question && sheet === "question" && <QuestionSheet card={card} question={card.question} actions={actions} onClose={close} />}
      {sheet === "help" && <HelpSheet onClose={close} />}
      <p class="toast" role="status" hidden={!toast}>
        {toast}
      </p>
    </>
  );
}
