// What a viewer can do with a card and with the feed.
import type { Schemas } from "../lib/http";
import type { Quality } from "../lib/link";
import type { Card } from "./card";
import { act } from "./later";
import type { FeedState } from "./useFeed";
import type { Controls } from "./controls";
import type { TranscriptLine } from "./player";
import type { Task } from "./runQuestions";
import type { Settings } from "./settings";

/** A step of the feed is made within this time. */
const MAX_SCROLL_MS = 700;

/** `save` and `follow` say what an account would give. */
export type SheetName = "why" | "captions" | "more" | "report" | "help" | "save" | "follow";

export interface Actions {
  /** @param controls those of the clip that is shown; none where something is asked */
  activate(controls: Controls | undefined): void;
  showTranscript(card: Card, lines: TranscriptLine[]): void;
  open(sheet: SheetName): void;
  go(step: number): void;
  togglePlay(): void;
  escape(): void;
  /** Gives the clip the whole screen, or takes it back. */
  setFull(full: boolean): void;
  giveFeedback(card: Card, kind: "got-it" | "unclear"): void;
  save(card: Card): void;
  follow(card: Card): void;
  chooseCaption(card: Card, lang: string): void;
  chooseQuality(level: Quality): void;
  notInterested(card: Card): void;
  notify(message: string): void;
  /** Chooses the cards after the shown one again. */
  chooseAgain(): void;
  reported(card: Card, message: string): void;
  answered(card: Card, option: number, result: Schemas["Marked"]): void;
  /** A question between the clips was marked. */
  recalled(task: Task, marked: Schemas["RecallMarked"]): void;
}

/** What the actions act on. */
export interface Stage {
  feed: FeedState;
  settings: Settings;
  /** Those of the clip that is shown. */
  shown: { current: Controls | undefined };
  /** What has the screen. */
  index: number;
  /** The clip that is shown, or was shown last. */
  at: number;
  scroller: HTMLElement;
  openSheet(name: SheetName | null): void;
  setFull(full: boolean): void;
  showTranscript(work: string, lines: TranscriptLine[]): void;
  notify(message: string): void;
}

let arriving = 0;

/** A card that changes while the feed scrolls makes the browser snap back to it. Then the step is made at once, unless a finger moves the feed. */
function arrive(scroller: HTMLElement, top: number): void {
  clearTimeout(arriving);
  arriving = window.setTimeout(() => {
    if (Math.abs(scroller.scrollTop - top) > scroller.clientHeight / 2) scroller.scrollTo({ top, behavior: "auto" });
  }, MAX_SCROLL_MS);
  scroller.addEventListener("touchstart", () => clearTimeout(arriving), { once: true, passive: true });
}

/** The actions on the feed as it is drawn now. */
export function actionsOn(stage: Stage): Actions {
  const { feed, shown, index, at, scroller, openSheet, setFull, showTranscript, notify } = stage;
  const go = (step: number) => {
    openSheet(null);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const top = (index + step) * scroller.clientHeight;
    scroller.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
    arrive(scroller, top);
  };

  return {
    activate: (controls) => (shown.current = controls),
    showTranscript: (card, lines) => showTranscript(card.work, lines),
    open: openSheet,
    go,
    togglePlay: () => shown.current?.current?.toggle(),
    setFull,
    escape: () => shown.current?.current?.escape(),
    giveFeedback: (card, kind) => act((all) => all.giveFeedback(stage, card, kind)),
    save: (card) => act((all) => all.save(stage, card)),
    follow: (card) => act((all) => all.follow(stage, card)),
    chooseCaption: (card, lang) => act((all) => all.chooseCaption(stage, card, lang)),
    chooseQuality: (level) => act((all) => all.chooseQuality(stage, level)),
    notInterested: (card) => act((all) => all.notInterested(stage, card, go)),
    notify,
    chooseAgain: () => feed.dropAfter(at),
    reported: (card, message) => act((all) => all.reported(stage, card, message, go)),
    answered: (card, option, result) => act((all) => all.answered(stage, card, option, result)),
    recalled: (task, marked) => act((all) => all.recalled(stage, task, marked)),
  };
}
