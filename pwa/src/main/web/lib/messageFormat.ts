// The subset of ICU MessageFormat that the catalogues use: {name} and {n, plural, =0 {..} one {..} other {..}}.

export type Values = Record<string, string | number>;

/** A text that reads from left to right inside any text. */
export const ltr = (text: string) => `\u2066${text}\u2069`;

/** Fills a pattern. `ones` are the numbers that take the form `one` in its language. */
export function format(pattern: string, values: Values, ones: readonly number[], count?: number): string {
  let out = "";
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === "#" && count !== undefined) {
      out += ltr(String(count));
    } else if (c === "{") {
      const end = closing(pattern, i);
      out += argument(pattern.slice(i + 1, end), values, ones);
      i = end;
    } else {
      out += c;
    }
  }
  return out;
}

function argument(body: string, values: Values, ones: readonly number[]): string {
  const plural = /^\s*(\w+)\s*,\s*plural\s*,/.exec(body);
  if (!plural) {
    const value = values[body.trim()];
    return value === undefined ? "" : typeof value === "number" ? ltr(String(value)) : value;
  }
  const n = Number(values[plural[1]!]);
  const forms = branches(body.slice(plural[0].length));
  return format(forms[`=${n}`] ?? (ones.includes(n) ? forms.one : undefined) ?? forms.other ?? "", values, ones, n);
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
