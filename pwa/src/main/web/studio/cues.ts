// The cues of a caption track while somebody writes them: times in milliseconds, changes without side effects.

export interface Cue {
  begin: number;
  end: number;
  text: string;
}

/** A new cue stands this long until its end is set. */
export const USUAL_MS = 3_000;
/** Nothing can be read in less. */
export const SHORTEST_MS = 400;

/** `1:02.3`, as a person types it; hours are for nobody here. */
export function timeOf(ms: number): string {
  const tenths = Math.round(ms / 100);
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, "0")}.${tenths % 10}`;
}

/** Reads `62.3`, `1:02`, `1:02.345`; undefined for anything else. Digits of Urdu and Pashto count. */
export function msOf(typed: string): number | undefined {
  const latin = typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! - 0x660) & 15)).replace(/[٫,]/g, ".");
  const found = /^(?:(\d{1,3}):)?(\d{1,4}(?:\.\d{1,3})?)$/.exec(latin);
  if (!found || (found[1] && Number(found[2]) >= 60)) return undefined;
  return Math.round((Number(found[1] ?? 0) * 60 + Number(found[2])) * 1000);
}

/** The cue that stands at a time; the later one where two overlap. */
export function indexAt(cues: Cue[], ms: number): number {
  let found = -1;
  cues.forEach((cue, i) => cue.begin <= ms && ms < cue.end && (found = i));
  return found;
}

/** Begins a cue at `ms`: in the gap there, or as the rest of the cue that stands there. */
export function insertAt(cues: Cue[], ms: number, length: number): { cues: Cue[]; at: number } {
  const standing = indexAt(cues, ms);
  const cue = cues[standing];
  if (cue) {
    const cut = ms - cue.begin < SHORTEST_MS ? Math.round((cue.begin + cue.end) / 2) : ms;
    return { cues: [...cues.slice(0, standing), { ...cue, end: cut }, { begin: cut, end: cue.end, text: "" }, ...cues.slice(standing + 1)], at: standing + 1 };
  }
  const at = cues.filter((each) => each.begin <= ms).length;
  const end = Math.min(ms + USUAL_MS, cues[at]?.begin ?? length);
  return { cues: [...cues.slice(0, at), { begin: ms, end: Math.max(end, ms + 1), text: "" }, ...cues.slice(at)], at };
}

/** Cuts a cue where its text is cut; its time is shared by the letters. */
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

/** As WebVTT. Every cue is written, so that the server's answer counts them as they stand here. */
export const vttOf = (cues: Cue[]) =>
  `WEBVTT\n\n${cues.map((cue) => `${stamp(cue.begin)} --> ${stamp(cue.end)}\n${escaped(cue.text.replace(/\n{2,}/g, "\n").trim())}\n`).join("\n")}`;
