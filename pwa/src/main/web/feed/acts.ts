// Actions that the first clip does not need: what is kept, and what was answered.
import { boot } from "../lib/boot";
import type { Kind } from "../lib/engagements";
import { messageOf, type Schemas } from "../lib/http";
import { t } from "../lib/i18n";
import { followCreator, saveWork } from "../lib/keeping";
import { type Quality, setQuality } from "../lib/link";
import type { Stage } from "./actions";
import type { Card } from "./card";
import { noteMoves, noteRecall } from "./runLog";
import type { Task } from "./runQuestions";

function record({ shown }: Stage, card: Card, kind: Kind): void {
  const player = shown.current?.current?.player;
  if (player?.card.work === card.work) player.record(kind);
}

export function giveFeedback(stage: Stage, card: Card, kind: "got-it" | "unclear"): void {
  stage.feed.change(card.work, { feedback: kind });
  record(stage, card, kind);
  stage.notify(t(kind === "got-it" ? "feed.noted_got_it" : "feed.noted_unclear"));
  void stage.feed.reconsider(stage.at);
}

export function chooseCaption(stage: Stage, card: Card, lang: string): void {
  stage.settings.setCaption(lang);
  record(stage, card, lang === "off" ? "captions-off" : "captions-on");
}

export function chooseQuality({ shown }: Stage, level: Quality): void {
  setQuality(level);
  shown.current?.current?.player.applyQuality();
}

type Go = (step: number) => void;

export function notInterested(stage: Stage, card: Card, go: Go): void {
  record(stage, card, "not-interested");
  stage.notify(t("feed.hidden"));
  go(1);
}

export function reported(stage: Stage, card: Card, message: string, go: Go): void {
  record(stage, card, "report");
  stage.notify(message);
  go(1);
}

export function save(stage: Stage, card: Card): void {
  const { feed, openSheet, notify } = stage;
  if (!boot.signedIn) return openSheet("save");
  feed.change(card.work, { saved: !card.saved });
  if (!card.saved) record(stage, card, "save");
  saveWork(card.work, !card.saved).catch((thrown: unknown) => {
    feed.change(card.work, { saved: card.saved });
    notify(messageOf(thrown));
  });
}

export function follow({ feed, openSheet, notify }: Stage, { credit: { creator, following } }: Card): void {
  if (!boot.signedIn) return openSheet("follow");
  feed.changeFollowing(creator, !following);
  followCreator(creator, !following).catch((thrown: unknown) => {
    feed.changeFollowing(creator, following);
    notify(messageOf(thrown));
  });
}

export function answered({ feed, at }: Stage, card: Card, option: number, result: Schemas["Marked"]): void {
  const levels = new Map(result.outcomes.map((each) => [each.code, each.level]));
  feed.change(card.work, {
    answered: { option, correct: result.correct },
    outcomes: card.outcomes.map((each) => ({ ...each, level: levels.get(each.code) ?? each.level })),
  });
  noteMoves(result.outcomes.map((each) => ({ ...each, title: card.outcomes.find(({ code }) => code === each.code)?.title })));
  void feed.reconsider(at);
}

export function recalled({ feed, at }: Stage, task: Task, marked: Schemas["RecallMarked"]): void {
  noteRecall(marked.correct);
  if (marked.outcome) noteMoves([{ ...marked.outcome, title: task.title }]);
  void feed.reconsider(at);
}
