// The words of the page, in the ICU subset its catalogues use: {name} and {n, plural, =0 {..} one {..} other {..}}.
import { boot } from "./boot";

type Values = Record<string, string | number>;

const page = document.documentElement.dataset;

/** The numbers that take the form `one` in this language; browsers know few of ours. */
const ones = (page.ones ?? "1").split(" ").map(Number);

/** The words for a key; the key itself where the page was not given them, so that a gap is seen. */
export function t(key: string, values: Values = {}): string {
  const pattern = boot.strings[key];
  return pattern === undefined ? key : fill(pattern, values);
}

/** Whether the page was given words for a key. */
export const has = (key: string) => boot.strings[key] !== undefined;

function fill(pattern: string, values: Values, count?: number): string {
  let out = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "#" && count !== undefined) {
      out += ltr(String(count));
    } else if (c === "{") {
      const end = closing(pattern, i);
      out += argument(pattern.slice(i + 1, end), values);
      i = end;
    } else {
      out += c;
    }
  }
  return out;
}

function argument(body: string, values: Values): string {
  const plural = /^\s*(\w+)\s*,\s*plural\s*,/.exec(body);
  if (!plural) {
    const value = values[body.trim()];
    return value === undefined ? "" : typeof value === "number" ? ltr(String(value)) : value;
  }
  const n = Number(values[plural[1]!]);
  const forms = branches(body.slice(plural[0].length));
  return fill(forms[`=${n}`] ?? (ones.includes(n) ? forms.one : undefined) ?? forms.other ?? "", values, n);
}

function branches(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (let i = 0; i < text.length; i++) {
    const open = text.indexOf("{", i);
    if (open < 0) break;
    const end = closing(text, open);
    found[text.slice(i, open).trim()] = text.slice(open + 1, end);
    i = end;
  }
  return found;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "{") depth++;
    if (text[i] === "}" && --depth === 0) return i;
  }
  return text.length;
}

/** A number or range that reads left to right wherever it stands. */
export const ltr = (text: string) => `\u2066${text}\u2069`;

/** Megabytes as people pay for them: 10^6 bytes, one decimal, never a comforting zero. */
export const megabytes = (bytes: number) => `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;

/** 83 seconds as 1:23. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** What `Intl` may call the language, best first. */
const dates = (page.locales ?? "en-GB").split(" ");

/** A day as people write it here; Latin digits in every language. */
export const day = (iso: string) =>
  new Date(iso).toLocaleDateString(dates, { day: "numeric", month: "short", year: "numeric" });

/** A moment of a day. */
export const moment = (iso: string) =>
  new Date(iso).toLocaleString(dates, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
