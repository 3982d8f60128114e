// Keeps a draft: soon after each change on the server, at once on the device, and never over somebody else's change.
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem, put, wordsOf } from "../lib/http";
import { forget, keep, kept } from "../lib/keep";
import type { Draft } from "./work";

const QUIET_MS = 1_000;
const RETRY_MS = 8_000;

export type SaveState = { is: "saved"; at: Date | null } | { is: "saving" } | { is: "waiting"; why: string } | { is: "conflict" } | { is: "refused"; why: string };

export interface Autosave {
  draft: Draft;
  edit(changed: Partial<Draft>): void;
  state: SaveState;
  /** Saves what is not saved yet. True when the server has everything. */
  flush(): Promise<boolean>;
  /** After a conflict: go on from the server's version, with these words or with the server's. */
  settle(theirs: Draft, keepMine: boolean): void;
  /** Takes what the server changed by itself (captions), without touching what is typed. */
  absorb(changed: Partial<Draft>): void;
}

export function useAutosave(id: string, initial: Draft): Autosave {
  const [draft, setDraft] = useState(() => restore(id, initial));
  const [state, setState] = useState<SaveState>({ is: "saved", at: null });
  const latest = useRef(draft);
  const dirty = useRef(draft !== initial);
  const timer = useRef(0);
  const saving = useRef<Promise<boolean> | null>(null);

  const show = (changed: Draft) => {
    latest.current = changed;
    setDraft(changed);
  };
  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), ms);
  };

  const save = async (): Promise<boolean> => {
    while (dirty.current) {
      dirty.current = false;
      setState({ is: "saving" });
      try {
        const saved = await put<{ draft: Draft }>(`/api/studio/works/${id}/draft`, latest.current);
        show({ ...latest.current, version: saved.draft.version });
      } catch (thrown) {
        dirty.current = true;
        const status = thrown instanceof Problem ? thrown.status : 0;
        if (status === 409) setState({ is: "conflict" });
        else if (status >= 400 && status < 500 && status !== 401 && status !== 429) setState({ is: "refused", why: wordsOf(thrown) });
        else {
          setState({ is: "waiting", why: wordsOf(thrown) });
          later(RETRY_MS);
        }
        return false;
      }
    }
    forget(`draft:${id}`);
    setState({ is: "saved", at: new Date() });
    return true;
  };

  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    if (!dirty.current && !saving.current) return Promise.resolve(true);
    saving.current ??= save().finally(() => (saving.current = null));
    return saving.current;
  };

  useEffect(() => {
    if (dirty.current) later(QUIET_MS);
    return () => {
      if (dirty.current) void flush();
    };
  }, []);

  return {
    draft,
    state,
    flush,
    edit(changed) {
      show({ ...latest.current, ...changed });
      dirty.current = true;
      keep(`draft:${id}`, JSON.stringify(latest.current));
      if (state.is !== "conflict") later(QUIET_MS);
    },
    absorb(changed) {
      show({ ...latest.current, ...changed });
    },
    settle(theirs, keepMine) {
      show(keepMine ? { ...latest.current, version: theirs.version } : theirs);
      dirty.current = keepMine;
      if (!keepMine) forget(`draft:${id}`);
      setState({ is: "saved", at: null });
      if (keepMine) later(0);
    },
  };
}

/** What was typed here and never reached the server, if the server has not moved on since. */
function restore(id: string, initial: Draft): Draft {
  const text = kept(`draft:${id}`);
  if (!text) return initial;
  const typed = JSON.parse(text) as Draft;
  return typed.version === initial.version ? { ...typed, captions: initial.captions, timeline: initial.timeline } : initial;
}
