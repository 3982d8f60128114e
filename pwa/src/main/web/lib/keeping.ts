// What a person keeps in her account.
import { put, remove } from "./http";

export const saveWork = (work: string, saved: boolean) => (saved ? put : remove)("/api/saved/{work}", { path: { work } });
export const followCreator = (creator: string, following: boolean) => (following ? put : remove)("/api/following/{creator}", { path: { creator } });
