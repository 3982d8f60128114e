// The draft of a work in a form that saves itself.
import { useEffect, useReducer, useRef } from "preact/hooks";
import { messageOf, Problem, put } from "../lib/http";
import { DraftSaver, type SaveResult } from "./draftSaver";
import type { Draft } from "./work";

export type DraftForm = DraftSaver<Draft>;

export function useDraft(work: string, initial: Draft): DraftForm {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const form = useRef<DraftForm>();
  form.current ??= new DraftSaver(initial, {
    key: `draft:${work}`,
    save: (draft) => save(work, draft),
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    onChange: () => draw(0),
    refresh: (kept, server) => ({ ...kept, captions: server.captions, timeline: server.timeline }),
  });
  useEffect(() => () => form.current!.close(), []);
  return form.current;
}

/** Captions and timeline have routes of their own. */
async function save(work: string, { captions: _, timeline: __, ...body }: Draft): Promise<SaveResult> {
  try {
    const { draft } = await put("/api/studio/works/{work}/draft", { path: { work }, body });
    return { version: draft.version };
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.passing || thrown.status === 401) return { failed: messageOf(thrown) };
    return thrown.status === 409 ? { conflict: true } : { refused: thrown.message };
  }
}
