// Actions that the first clip does not need: what is kept, and what was answered.
import { boot } from "../lib/boot";
import { messageOf, type Schemas } from "../lib/http";
import { followCreator, saveWork } from "../lib/keeping";
import type { Stage } from "./actions";
import type { Card } from "./card";
import { noteMoves, noteRecall } from "./runLog";
import type { Task } from "./runQuestions";

export function save({ feed, shown, openSheet, notify }: Stage, card: Card): void {
  if (!boot.signedIn) return openSheet("save");
  feed.change(card.work, { saved: !card.saved });
  const player = shown.current?.current?.player;
  if (!card.saved && player?.card.work === card.work) player.record("save");
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
