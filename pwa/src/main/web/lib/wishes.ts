// What a guest wanted to keep. It waits in this tab, because others may use the same phone, until she has an account.
import { followCreator, saveWork } from "./keeping";
import * as storage from "./storage";

const KEY = "wishes";
const MAX = 50;

/** @param id a lesson to save, or a creator to follow */
export interface Wish {
  kind: "save" | "follow";
  id: string;
}

function wishes(): Wish[] {
  try {
    const kept: unknown = JSON.parse(storage.visit.get(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as Wish[]) : [];
  } catch {
    return [];
  }
}

export function keepWish(wish: Wish): void {
  const others = wishes().filter((each) => each.kind !== wish.kind || each.id !== wish.id);
  storage.visit.set(KEY, JSON.stringify([...others, wish].slice(-MAX)));
}

/** Carries out what waits, for a viewer who has an account now. What the server refuses is given up. */
export async function carryOutWishes(): Promise<void> {
  const all = wishes();
  if (!all.length) return;
  storage.visit.set(KEY, "[]");
  await Promise.allSettled(all.map(({ kind, id }) => (kind === "save" ? saveWork : followCreator)(id, true)));
}
