// Days and moments in the time zone of the viewer's browser.

/** A day without a time belongs to no zone. */
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A day; Latin digits in every language. A text that is no date stays as it is. */
export function formatDay(iso: string, locales: string[]): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const zone = DAY_ONLY.test(iso) ? { timeZone: "UTC" } : {};
  return date.toLocaleDateString(locales, { day: "numeric", month: "short", year: "numeric", ...zone });
}

/** A day and a time; the year where it is not that of `now`. A text that is no date stays as it is. */
export function formatMoment(iso: string, locales: string[], now = new Date()): string {
  if (DAY_ONLY.test(iso)) return formatDay(iso, locales);
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return date.toLocaleString(locales, { day: "numeric", month: "short", ...year, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
