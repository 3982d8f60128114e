// The receipts of a guest's answers. They wait in this tab, because others may use the same phone, until she has an account.
import { boot } from "./boot";
import { post } from "./http";
import * as storage from "./storage";

const KEY = "receipts";
const MAX = 200;

function receipts(): string[] {
  try {
    const kept: unknown = JSON.parse(storage.visit.get(KEY) ?? "[]");
    return Array.isArray(kept) ? (kept as string[]) : [];
  } catch {
    return [];
  }
}

export function keepReceipt(receipt: string | null): void {
  if (receipt && !boot.signedIn) storage.visit.set(KEY, JSON.stringify([...receipts(), receipt].slice(-MAX)));
}

/** Moves the answers into the account of a viewer who has one now. They stay here if that fails. Returns how many moved. */
export async function claimAnswers(): Promise<number> {
  const all = receipts();
  if (!all.length) return 0;
  const { claimed } = await post("/api/answers/claim", { body: { receipts: all } });
  storage.visit.set(KEY, "[]");
  return claimed;
}
