// A card of the feed: what the server sends, and what its viewer said of it since.
import type { Schemas } from "../lib/http";
import { has, t, textOfCode } from "../lib/i18n";

export type Card = Schemas["FeedCard"] & { feedback?: "got-it" | "unclear" };
export type CaptionTrack = Schemas["LessonCardTrack"];

export const subjectName = (subject: string) => textOfCode("subject", subject);

/** The creator by her role; her name only where she chose to be named. */
export function creditLine({ name, role, subject, institutionType }: Schemas["LessonCardCredit"]): string {
  const work = has(`feed.role.${role}`) ? t(`feed.role.${role}`, { subject: subjectName(subject) }) : subjectName(subject);
  const place = institutionType && has(`feed.institution.${institutionType}`) ? t(`feed.institution.${institutionType}`) : null;
  return [name, work, place].filter(Boolean).join(" · ");
}
