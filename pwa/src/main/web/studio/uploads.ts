// The uploads under way. They belong to no part of the page: going back to the list does not stop them.
import { useEffect, useReducer } from "preact/hooks";
import { Upload } from "./tus";

const running = new Map<string, Upload>();
const listeners = new Set<() => void>();
const changed = () => listeners.forEach((listener) => listener());

export const uploadOf = (work: string) => running.get(work);

/** Begins or resumes the upload of a file. */
export function startUpload(work: string, file: File, onDone: () => void): void {
  const upload = new Upload(work, file, () => {
    if (upload.state === "done") {
      running.delete(work);
      onDone();
    }
    changed();
  });
  running.set(work, upload);
  upload.start();
}

export function dropUpload(work: string): void {
  running.delete(work);
  changed();
}

/** Draws again whenever an upload moves. */
export function useUploads(): void {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const listener = () => draw(0);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}

addEventListener("beforeunload", (event) => {
  if ([...running.values()].some((each) => each.state === "sending")) event.preventDefault();
});
