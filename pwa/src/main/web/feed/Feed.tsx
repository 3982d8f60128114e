// The feed: cards one below another, of which one is shown and plays. It ends; it does not loop.
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { api, get, post, put, remove, wordsOf } from "../lib/http";
import { type Quality, setQuality, thin } from "../lib/link";
import { type Kind, waitingCount } from "../lib/outbox";
import { t } from "../lib/words";
import type { Card, FeedPage } from "./card";
import { Clip } from "./Clip";
import { useKeys } from "./keys";
import { DataCard, Panel } from "./Panel";
import type { Line, Player } from "./player";
import { type AnswerResult, QuestionSheet } from "./Question";
import { captionFor, useSettings } from "./settings";
import { CaptionSheet, HelpSheet, MoreSheet, ReportSheet, WhySheet } from "./sheets";

const PAGE_SIZE = 10;
const THIN_PAGE_SIZE = 5;
/** The next page is asked for when so few cards are left. */
const AHEAD = 3;
/** Cards the server is told of, so that it does not send them again. */
const MOST_IN_HAND = 60;
/** Cards further away than this are empty boxes: an evening of swiping stays small in memory. */
const DRAWN = 2;
const TOAST_MS = 4_000;

export type SheetName = "why" | "captions" | "more" | "report" | "question" | "help";

export interface Actions {
  activate(player: Player): void;
  ended(card: Card): void;
  lines(card: Card, lines: Line[]): void;
  open(sheet: SheetName): void;
  go(step: number): void;
  feedback(card: Card, kind: "got-it" | "unclear"): void;
  save(card: Card): void;
  follow(card: Card): void;
  caption(card: Card, lang: string): void;
  quality(level: Quality): void;
  notForMe(card: Card): void;
  afresh(): void;
  personal(wanted: boolean): Promise<void>;
  begin(following: boolean): Promise<void>;
  share(card: Card): Promise<void>;
  reported(card: Card, message: string): void;
}

interface Props {
  page: FeedPage;
  scroller: HTMLElement;
  existing?: HTMLVideoElement;
}

export function Feed({ page, scroller, existing }: Props) {
  const [cards, setCards] = useState(page.items);
  const [end, setEnd] = useState(page.end);
  const [rest, setRest] = useState(page.rest);
  const [index, setIndex] = useState(0);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState("");
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [toast, setToast] = useState("");
  const [lines, setLines] = useState<{ work: string; lines: Line[] }>({ work: "", lines: [] });
  const settings = useSettings();
  const player = useRef<Player>();
  const card = cards[index];

  const change = (work: string, changed: Partial<Card>) => setCards((all) => all.map((each) => (each.work === work ? { ...each, ...changed } : each)));
  const say = (words: string) => setToast(words);
  const attempt = (work: Promise<unknown>, undo: () => void) =>
    void work.catch((thrown: unknown) => {
      undo();
      say(wordsOf(thrown));
    });

  const more = async () => {
    if (loading || end) return;
    setLoading(true);
    setProblem("");
    try {
      const size = thin() ? THIN_PAGE_SIZE : PAGE_SIZE;
      const inHand = cards.slice(-MOST_IN_HAND).map((each) => each.work);
      const next = await get<FeedPage>(`/api/feed?tab=${boot.tab ?? "stem"}&size=${size}&without=${inHand.join(",")}`);
      const known = new Set(cards.map((each) => each.impression));
      setCards([...cards, ...next.items.filter((each) => !known.has(each.impression))]);
      setEnd(next.end || next.items.length === 0);
      setRest(next.rest);
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    } finally {
      setLoading(false);
    }
  };

  useEffect(() => {
    if (!problem && cards.length - index <= AHEAD) void more();
  }, [index, cards.length, end, problem]);

  useEffect(() => {
    const again = () => setProblem("");
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setIndex(Math.round(scroller.scrollTop / scroller.clientHeight));
    };
    const onScroll = () => (frame ||= requestAnimationFrame(look));
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => scroller.removeEventListener("scroll", onScroll);
  }, []);

  // Before anything can be pressed on the new card: what is opened on it stays.
  useLayoutEffect(() => setSheet(null), [index]);

  useEffect(() => {
    if (!toast) return;
    const timer = setTimeout(() => setToast(""), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  const note = (of: Card, kind: Kind) => player.current?.card.work === of.work && player.current.note(kind);

  const actions: Actions = {
    activate: (it) => (player.current = it),
    ended: (of) => of.question && !of.answered && setSheet("question"),
    lines: (of, found) => setLines({ work: of.work, lines: found }),
    open: setSheet,
    go(step) {
      setSheet(null);
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      scroller.scrollTo({ top: (index + step) * scroller.clientHeight, behavior: calm ? "auto" : "smooth" });
    },
    feedback(of, kind) {
      change(of.work, { feedback: kind });
      note(of, kind);
      say(t("feed.noted"));
    },
    save(of) {
      change(of.work, { saved: !of.saved });
      if (!of.saved) note(of, "save");
      attempt(api(of.saved ? "DELETE" : "PUT", `/api/saved/${of.work}`), () => change(of.work, { saved: of.saved }));
    },
    follow(of) {
      const { creator, following } = of.credit;
      const set = (value: boolean) => setCards((all) => all.map((each) => (each.credit.creator === creator ? { ...each, credit: { ...each.credit, following: value } } : each)));
      set(!following);
      attempt(following ? remove(`/api/following/${creator}`) : put(`/api/following/${creator}`), () => set(following));
    },
    caption(of, lang) {
      settings.setCaption(lang);
      note(of, lang === "off" ? "captions-off" : "captions-on");
    },
    quality(level) {
      setQuality(level);
      player.current?.choose();
    },
    notForMe(of) {
      note(of, "not-interested");
      say(t("feed.hidden"));
      actions.go(1);
    },
    afresh() {
      setSheet(null);
      void post("/api/feed/reset")
        .then(() => say(t("feed.afresh_done")))
        .catch((thrown: unknown) => say(wordsOf(thrown)));
    },
    async personal(wanted) {
      await put("/api/feed/personal", { personal: wanted });
      boot.personal = wanted;
      setCards(cards.slice(0, index + 1));
      setEnd(false);
      say(t(wanted ? "feed.personal_on" : "feed.personal_off"));
    },
    async begin(following) {
      await put("/api/feed/begin", { following });
      boot.beginsWithFollowing = following;
      say(t(following ? "feed.begin_on" : "feed.begin_off"));
    },
    async share(of) {
      const url = new URL(of.url, location.href).href;
      try {
        if (navigator.share) await navigator.share({ title: of.title.text, url });
        else {
          await navigator.clipboard.writeText(url);
          say(t("feed.copied"));
        }
      } catch {
        /* the person closed the share sheet */
      }
    },
    reported(of, message) {
      note(of, "report");
      say(message);
      actions.go(1);
    },
  };

  const answered = (of: Card, option: number, result: AnswerResult) => {
    const levels = new Map(result.outcomes.map((each) => [each.code, each.level]));
    change(of.work, {
      answered: { option, correct: result.correct },
      outcomes: of.outcomes.map((each) => ({ ...each, level: levels.get(each.code) ?? each.level })),
    });
  };

  useKeys({
    next: () => actions.go(1),
    previous: () => actions.go(-1),
    play: () => {
      const video = player.current?.video;
      if (video) void (video.paused ? video.play().catch(() => {}) : video.pause());
    },
    sound: () => settings.setMuted(!settings.muted),
    captions: () => card && actions.caption(card, captionFor(card, settings.caption) ? "off" : boot.lang),
    save: () => card && actions.save(card),
    help: () => setSheet("help"),
  });

  const close = () => setSheet(null);
  const playing = card && player.current?.card.work === card.work ? player.current.variant : undefined;
  return (
    <>
      {cards.map((each, i) =>
        Math.abs(i - index) > DRAWN ? (
          <article key={each.impression} class="clip" aria-hidden="true" />
        ) : each.removed ? (
          <Removed key={each.impression} />
        ) : (
          <Clip key={each.impression} card={each} distance={i - index} settings={settings} actions={actions} existing={i === 0 ? existing : undefined} />
        ),
      )}
      {problem ? (
        <Stopped kind="error" onRetry={() => void more()} />
      ) : end ? (
        cards.length > 0 ? <Stopped kind={rest ? "rest" : "end"} /> : <Empty rest={rest} />
      ) : (
        <Bones />
      )}
      {card && <Panel card={card} playing={playing} lines={lines.work === card.work ? lines.lines : []} settings={settings} actions={actions} />}
      <DataCard />
      {card && sheet === "why" && <WhySheet card={card} playing={playing} actions={actions} onClose={close} />}
      {card && sheet === "captions" && <CaptionSheet card={card} settings={settings} actions={actions} onClose={close} />}
      {card && sheet === "more" && <MoreSheet card={card} settings={settings} actions={actions} onClose={() => setSheet((now) => (now === "more" ? null : now))} />}
      {card && sheet === "report" && <ReportSheet card={card} actions={actions} onClose={close} />}
      {card?.question && sheet === "question" && (
        <QuestionSheet card={card} onResult={(option, result) => answered(card, option, result)} onNext={() => actions.go(1)} onClose={close} />
      )}
      {sheet === "help" && <HelpSheet onClose={close} />}
      <p class="toast" role="status" hidden={!toast}>
        {toast}
      </p>
    </>
  );
}

const Peaks = () => (
  <svg class="art" viewBox="0 0 160 112" aria-hidden="true">
    <path class="a" d="M8 104 60 44l20 20 22-26 50 66z" />
    <path class="n" d="m60 8 15 15-15 15-15-15z" />
  </svg>
);

function Stopped({ kind, onRetry }: { kind: "end" | "rest" | "error"; onRetry?: () => void }) {
  const offline = kind === "error" && !navigator.onLine;
  const words = kind !== "error" ? kind : offline ? "offline" : "error";
  return (
    <article class="clip">
      <div class="state">
        <Peaks />
        <h2>{t(`feed.${words}`)}</h2>
        <p>{t(`feed.${words}_text`, { n: waitingCount() })}</p>
        {onRetry ? (
          <button type="button" class="btn pri" onClick={onRetry}>
            {t("common.retry")}
          </button>
        ) : (
          kind !== "rest" && (
            <a class="btn pri" href="/stem">
              {t("feed.find")}
            </a>
          )
        )}
      </div>
    </article>
  );
}

function Empty({ rest }: { rest: boolean }) {
  const tab = boot.tab ?? "stem";
  const what = rest ? "rest" : boot.seen ? "seen" : tab;
  return (
    <article class="clip">
      <div class="state">
        <Peaks />
        <h2>{t(`feed.empty_${what}`)}</h2>
        <p>{t(`feed.empty_${what}_next`)}</p>
        {!rest && (
          <a class="btn pri" href={tab === "stem" ? "/stem" : "/?tab=stem"}>
            {t(tab === "stem" ? "common.library" : "common.stem")}
          </a>
        )}
      </div>
    </article>
  );
}

const Removed = () => (
  <article class="clip">
    <div class="state">
      <Peaks />
      <h2>{t("video.gone")}</h2>
    </div>
  </article>
);

const Bones = () => (
  <article class="clip" aria-busy="true" aria-label={t("common.loading")}>
    <div class="stage">
      <div class="fc">
        <div class="frame bone" />
      </div>
      <div class="rail" />
    </div>
    <div class="ledge">
      <div class="climb" />
      <div class="bone" />
      <div class="bone" />
    </div>
  </article>
);
