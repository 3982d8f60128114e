// Texts and numbers in the language of the page.
import { boot } from "./boot";
import { format, type Values } from "./messageFormat";

export { ltr } from "./messageFormat";

const page = document.documentElement.dataset;

/** The numbers that take the form `one` here; the server names them, because browsers know few of our languages. */
const ones = (page.ones ?? "1").split(" ").map(Number);

/** The text of a key; the key itself where the page has no text for it, so that the gap shows. */
export function t(key: string, values: Values = {}): string {
  const pattern = boot.strings[key];
  return pattern === undefined ? key : format(pattern, values, ones);
}

/** Whether the page has a text for a key. */
export const has = (key: string) => boot.strings[key] !== undefined;

/** The text of a key that ends in a code of the server; the code itself where there is none. */
export const textOfCode = (prefix: string, code: string) => (has(`${prefix}.${code}`) ? t(`${prefix}.${code}`) : code);

/** Megabytes of 10^6 bytes, as data is sold; one decimal, never 0.0. */
export const megabytes = (bytes: number) => `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;

/** 83 seconds as 1:23. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
