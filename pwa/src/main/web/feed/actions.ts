// What a viewer can do with a card and with the feed.
import { boot } from "../lib/boot";
import type { Kind } from "../lib/engagements";
import { messageOf, post, put, remove, type Schemas } from "../lib/http";
import { t } from "../lib/i18n";
import { type Quality, setQuality } from "../lib/link";
import type { Card } from "./card";
import type { FeedState } from "./useFeed";
import type { Player, TranscriptLine } from "./player";
import type { Settings } from "./settings";

export type SheetName = "why" | "captions" | "more" | "report" | "question" | "help";

export interface Actions {
  activate(player: Player): void;
  ended(card: Card): void;
  showTranscript(card: Card, lines: TranscriptLine[]): void;
  open(sheet: SheetName): void;
  go(step: number): void;
  togglePlay(): void;
  giveFeedback(card: Card, kind: "got-it" | "unclear"): void;
  save(card: Card): void;
  follow(card: Card): void;
  chooseCaption(card: Card, lang: string): void;
  chooseQuality(level: Quality): void;
  notInterested(card: Card): void;
  resetFeed(): void;
  setPersonal(wanted: boolean): Promise<void>;
  setBeginsWithFollowing(wanted: boolean): Promise<void>;
  share(card: Card): Promise<void>;
  reported(card: Card, message: string): void;
  answered(card: Card, option: number, result: Schemas["Marked"]): void;
}

interface Stage {
  feed: FeedState;
  settings: Settings;
  player: { current: Player | undefined };
  index: number;
  scroller: HTMLElement;
  openSheet(name: SheetName | null): void;
  showTranscript(work: string, lines: TranscriptLine[]): void;
  notify(message: string): void;
}

/** The actions on the feed as it is drawn now. */
export function actionsOn({ feed, settings, player, index, scroller, openSheet, showTranscript, notify }: Stage): Actions {
  const record = (card: Card, kind: Kind) => {
    if (player.current?.card.work === card.work) player.current.record(kind);
  };
  /** Tells of a failure and takes back what was shown before the answer came. */
  const attempt = (request: Promise<unknown>, undo: () => void) =>
    void request.catch((thrown: unknown) => {
      undo();
      notify(messageOf(thrown));
    });
  const go = (step: number) => {
    openSheet(null);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollTo({ top: (index + step) * scroller.clientHeight, behavior: calm ? "auto" : "smooth" });
  };

  return {
    activate: (active) => (player.current = active),
    ended: (card) => card.question && !card.answered && openSheet("question"),
    showTranscript: (card, lines) => showTranscript(card.work, lines),
    open: openSheet,
    go,
    togglePlay() {
      const video = player.current?.video;
      if (video) void (video.paused ? video.play().catch(() => {}) : video.pause());
    },
    giveFeedback(card, kind) {
      feed.change(card.work, { feedback: kind });
      record(card, kind);
      notify(t("feed.noted"));
    },
    save(card) {
      feed.change(card.work, { saved: !card.saved });
      if (!card.saved) record(card, "save");
      const send = card.saved ? remove : put;
      attempt(send("/api/saved/{work}", { path: { work: card.work } }), () => feed.change(card.work, { saved: card.saved }));
    },
    follow({ credit: { creator, following } }) {
      const send = following ? remove : put;
      feed.changeFollowing(creator, !following);
      attempt(send("/api/following/{creator}", { path: { creator } }), () => feed.changeFollowing(creator, following));
    },
    chooseCaption(card, lang) {
      settings.setCaption(lang);
      record(card, lang === "off" ? "captions-off" : "captions-on");
    },
    chooseQuality(level) {
      setQuality(level);
      player.current?.applyQuality();
    },
    notInterested(card) {
      record(card, "not-interested");
      notify(t("feed.hidden"));
      go(1);
    },
    resetFeed() {
      openSheet(null);
      void post("/api/feed/reset").then(
        () => notify(t("feed.afresh_done")),
        (thrown: unknown) => notify(messageOf(thrown)),
      );
    },
    async setPersonal(personal) {
      await put("/api/feed/personal", { body: { personal } });
      boot.personal = personal;
      feed.dropAfter(index);
      notify(t(personal ? "feed.personal_on" : "feed.personal_off"));
    },
    async setBeginsWithFollowing(following) {
      await put("/api/feed/begin", { body: { following } });
      boot.beginsWithFollowing = following;
      notify(t(following ? "feed.begin_on" : "feed.begin_off"));
    },
    async share(card) {
      const url = new URL(card.url, location.href).href;
      try {
        if (navigator.share) await navigator.share({ title: card.title.text, url });
        else {
          await navigator.clipboard.writeText(url);
          notify(t("feed.copied"));
        }
      } catch {
        // The viewer closed the share dialog.
      }
    },
    reported(card, message) {
      record(card, "report");
      notify(message);
      go(1);
    },
    answered(card, option, result) {
      const levels = new Map(result.outcomes.map((each) => [each.code, each.level]));
      feed.change(card.work, {
        answered: { option, correct: result.correct },
        outcomes: card.outcomes.map((each) => ({ ...each, level: levels.get(each.code) ?? each.level })),
      });
    },
  };
}
