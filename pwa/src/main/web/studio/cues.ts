// The cues of a caption track in an editor: times in milliseconds, pure functions.

export interface Cue {
  begin: number;
  end: number;
  text: string;
}

/** The length of a new cue. */
export const NEW_CUE_MS = 3_000;
/** A shorter cue cannot be read. */
export const MIN_CUE_MS = 400;

/** `1:02.3`; clips have no hours. */
export function timeOf(ms: number): string {
  const tenths = Math.round(ms / 100);
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, "0")}.${tenths % 10}`;
}

/** Reads `62.3`, `1:02`, `1:02.345`, also in the digits of Urdu and Pashto; undefined for anything else. */
export function msOf(typed: string): number | undefined {
  const latin = typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! - 0x660) & 15)).replace(/[٫,]/g, ".");
  const found = /^(?:(\d{1,3}):)?(\d{1,4}(?:\.\d{1,3})?)$/.exec(latin);
  if (!found || (found[1] && Number(found[2]) >= 60)) return undefined;
  return Math.round((Number(found[1] ?? 0) * 60 + Number(found[2])) * 1000);
}

/** The cue that is shown at a time; the later one where two overlap. */
export function indexAt(cues: Cue[], ms: number): number {
  let found = -1;
  cues.forEach((cue, i) => cue.begin <= ms && ms < cue.end && (found = i));
  return found;
}

/** Begins a cue at `ms`: in the gap there, or as the rest of the cue that is shown there. */
export function insertAt(cues: Cue[], ms: number, length: number): { cues: Cue[]; at: number } {
  const shown = indexAt(cues, ms);
  const cue = cues[shown];
  if (cue) {
    const cut = ms - cue.begin < MIN_CUE_MS ? Math.round((cue.begin + cue.end) / 2) : ms;
    return { cues: [...cues.slice(0, shown), { ...cue, end: cut }, { begin: cut, end: cue.end, text: "" }, ...cues.slice(shown + 1)], at: shown + 1 };
  }
  const at = cues.filter((each) => each.begin <= ms).length;
  const end = Math.min(ms + NEW_CUE_MS, cues[at]?.begin ?? length);
  return { cues: [...cues.slice(0, at), { begin: ms, end: Math.max(end, ms + 1), text: "" }, ...cues.slice(at)], at };
}

/** Splits a cue at a letter of its text, and its time by the number of letters. */
export function splitAt(cues: Cue[], index: number, letter: number): Cue[] {
  const cue = cues[index]!;
  const share = Math.min(0.9, Math.max(0.1, letter / Math.max(1, cue.text.length)));
  const middle = Math.round(cue.begin + (cue.end - cue.begin) * share);
  return [
    ...cues.slice(0, index),
    { begin: cue.begin, end: middle, text: cue.text.slice(0, letter).trim() },
    { begin: middle, end: cue.end, text: cue.text.slice(letter).trim() },
    ...cues.slice(index + 1),
  ];
}

export const changed = (cues: Cue[], index: number, part: Partial<Cue>) => cues.map((cue, i) => (i === index ? { ...cue, ...part } : cue));
export const without = (cues: Cue[], index: number) => cues.filter((_, i) => i !== index);
export const sorted = (cues: Cue[]) => [...cues].sort((a, b) => a.begin - b.begin);

const stamp = (ms: number) => {
  const part = (value: number, width: number) => String(Math.floor(value)).padStart(width, "0");
  return `${part(ms / 3_600_000, 2)}:${part((ms / 60_000) % 60, 2)}:${part((ms / 1000) % 60, 2)}.${part(ms % 1000, 3)}`;
};
const escaped = (line: string) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** As WebVTT. Empty cues are written too, so that the server counts cues as the editor does. */
export const vttOf = (cues: Cue[]) =>
  `WEBVTT\n\n${cues.map((cue) => `${stamp(cue.begin)} --> ${stamp(cue.end)}\n${escaped(cue.text.replace(/\n{2,}/g, "\n").trim())}\n`).join("\n")}`;
