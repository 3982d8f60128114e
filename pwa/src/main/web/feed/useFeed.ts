// The cards of the feed, page after page.
import { useEffect, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { get, messageOf, type Schemas } from "../lib/http";
import { isSlowLink } from "../lib/link";
import type { Card } from "./card";

const PAGE_SIZE = 10;
const SLOW_PAGE_SIZE = 5;
/** The next page is asked for when this many cards are left. */
const AHEAD = 3;
/** At most this many cards are named to the server, so that it does not send them again. */
const MAX_KNOWN = 60;

export interface FeedState {
  cards: Card[];
  /** Whether there is no further page. */
  end: boolean;
  /** Whether it ended because a minor has watched enough for today. */
  rest: boolean;
  failed: boolean;
  more(): Promise<void>;
  change(work: string, changed: Partial<Card>): void;
  changeFollowing(creator: string, following: boolean): void;
  /** Drops the cards after one, so that others are asked for. */
  dropAfter(index: number): void;
}

export function useFeed(first: Schemas["FeedPageBody"], index: number): FeedState {
  const [cards, setCards] = useState<Card[]>(first.items);
  const [end, setEnd] = useState(first.end);
  const [rest, setRest] = useState(first.rest);
  const [loading, setLoading] = useState(false);
  const [problem, setProblem] = useState("");

  const more = async () => {
    if (loading || end) return;
    setLoading(true);
    setProblem("");
    try {
      const next = await get("/api/feed", {
        query: {
          tab: boot.tab ?? "stem",
          size: isSlowLink() ? SLOW_PAGE_SIZE : PAGE_SIZE,
          without: cards.slice(-MAX_KNOWN).map((each) => each.work),
        },
      });
      const known = new Set(cards.map((each) => each.impression));
      setCards([...cards, ...next.items.filter((each) => !known.has(each.impression))]);
      setEnd(next.end || next.items.length === 0);
      setRest(next.rest);
    } catch (thrown) {
      setProblem(messageOf(thrown));
    } finally {
      setLoading(false);
    }
  };

  useEffect(() => {
    if (!problem && cards.length - index <= AHEAD) void more();
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
    failed: problem !== "",
    more,
    change: (work, changed) => setCards((all) => all.map((each) => (each.work === work ? { ...each, ...changed } : each))),
    changeFollowing: (creator, following) =>
      setCards((all) => all.map((each) => (each.credit.creator === creator ? { ...each, credit: { ...each.credit, following } } : each))),
    dropAfter(last) {
      setCards(cards.slice(0, last + 1));
      setEnd(false);
    },
  };
}
