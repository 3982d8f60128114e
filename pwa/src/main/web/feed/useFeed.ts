// The cards of the feed, page after page.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Schemas } from "../lib/http";
import type { Card } from "./card";
import { begun, nextPage, sendRecorded } from "./later";

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

const known = (held: readonly Card[]) => held.slice(-MAX_KNOWN).map((each) => each.work);
const pageAfter = (held: readonly Card[]) => nextPage(held.length, known(held));

/** @param index the card that is shown; cards after `most` are not asked for */
export function useFeed(first: Schemas["FeedPageBody"], index: number, most: number): FeedState {
  const shown = useRef(index);
  shown.current = index;
  const [cards, setCards] = useState<Card[]>(first.items);
  const [end, setEnd] = useState(first.end);
  const [rest, setRest] = useState(first.rest);
  const [last, setLast] = useState(first);
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState(false);

  const more = async () => {
    if (loading || end) return;
    setLoading(true);
    setFailed(false);
    try {
      const next = await pageAfter(cards);
      // The cards may have been chosen again while this page was on its way.
      setCards((all) => {
        const held = new Set(known(all));
        return [...all, ...next.items.filter((each) => !held.has(each.work))];
      });
      setEnd(next.end || next.items.length === 0);
      setRest(next.rest);
      setLast(next);
    } catch {
      setFailed(true);
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
    if (failed || cards.length >= most || cards.length - 1 - index > AHEAD) return undefined;
    let current = true;
    void begun.then(() => {
      if (current) void more();
    });
    return () => void (current = false);
  }, [index, cards.length, end, failed, most]);

  useEffect(() => {
    const retry = () => setFailed(false);
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, []);

  return {
    cards,
    end,
    rest,
    restReason: last.restReason,
    again: last.again,
    failed,
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
