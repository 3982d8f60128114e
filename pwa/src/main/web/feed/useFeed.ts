// The cards of the feed, page after page.
import { useEffect, useRef, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { get, messageOf, type Schemas } from "../lib/http";
import type { Card } from "./card";
import { begun, sendRecorded } from "./later";

/** Few cards at a time, asked for late: what the viewer just did is known when the next ones are chosen. */
const PAGE_SIZE = 2;
/** The next page is asked for when no more than this many cards follow the one shown. */
const AHEAD = 1;
/** At most this many cards are named to the server, so that it does not send them again. */
const MAX_KNOWN = 60;

export interface FeedState {
  cards: Card[];
  /** Whether there is no further page. */
  end: boolean;
  /** Whether it ended because a minor has watched enough for today. */
  rest: boolean;
  /** Why it ended then, in the viewer's language. */
  restReason: string | null;
  /** At the end, what can be looked at again. */
  again: Schemas["FeedPageBody"]["again"];
  failed: boolean;
  more(): Promise<void>;
  /** Chooses the cards after one again, because of what the viewer did on it. Those that are there stay if that fails. */
  reconsider(index: number): Promise<void>;
  change(work: string, changed: Partial<Card>): void;
  changeFollowing(creator: string, following: boolean): void;
  /** Drops the cards after one, so that others are asked for. */
  dropAfter(index: number): void;
}

const pageAfter = (held: Card[]) =>
  get("/api/feed", { query: { tab: boot.tab ?? "stem", size: PAGE_SIZE, position: held.length, without: held.slice(-MAX_KNOWN).map((each) => each.work) } });

export function useFeed(first: Schemas["FeedPageBody"], index: number): FeedState {
  const shown = useRef(index);
  shown.current = index;
  const [cards, setCards] = useState<Card[]>(first.items);
  const [end, setEnd] = useState(first.end);
  const [rest, setRest] = useState(first.rest);
  const [last, setLast] = useState(first);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState("");

  const more = async () => {
    if (loading || end) return;
    setLoading(true);
    setProblem("");
    try {
      const next = await pageAfter(cards);
      // The cards may have been chosen again while this page was on its way.
      setCards((all) => {
        const held = new Set(all.slice(-MAX_KNOWN).map((each) => each.work));
        return [...all, ...next.items.filter((each) => !held.has(each.work))];
      });
      setEnd(next.end || next.items.length === 0);
      setRest(next.rest);
      setLast(next);
    } catch (thrown) {
      setProblem(messageOf(thrown));
    } finally {
      setLoading(false);
    }
  };

  const reconsider = async (at: number) => {
    const held = cards.slice(0, at + 1);
    try {
      await sendRecorded();
      const next = await pageAfter(held);
      if (shown.current > at || next.items.length === 0) return;
      setCards((all) => [...all.slice(0, at + 1), ...next.items]);
      setEnd(next.end);
    } catch {
      // The cards that are there stay.
    }
  };

  useEffect(() => {
    if (problem || cards.length - 1 - index > AHEAD) return undefined;
    let current = true;
    void begun.then(() => {
      if (current) void more();
    });
    return () => void (current = false);
  }, [index, cards.length, end, problem]);

  useEffect(() => {
    const retry = () => setProblem("");
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, []);

  return {
    cards,
    end,
    rest,
    restReason: last.restReason,
    again: last.again,
    failed: problem !== "",
    more,
    reconsider,
    change: (work, changed) => setCards((all) => all.map((each) => (each.work === work ? { ...each, ...changed } : each))),
    changeFollowing: (creator, following) =>
      setCards((all) => all.map((each) => (each.credit.creator === creator ? { ...each, credit: { ...each.credit, following } } : each))),
    dropAfter(last) {
      setCards(cards.slice(0, last + 1));
      setEnd(false);
    },
  };
}
