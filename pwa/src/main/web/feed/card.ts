// A card of the feed, as the server sends it.
import type { Level } from "../lib/icons";
import type { Variant } from "../lib/link";
import type { Text } from "../lib/text";
import { has, t } from "../lib/words";

export interface Caption {
  lang: string;
  dir: "ltr" | "rtl";
  label: string;
  src: string;
}

export interface Question {
  id: string;
  prompt: Text;
  options: Text[];
}

export interface Outcome {
  code: string;
  title: Text;
  level: Level;
}

export interface Credit {
  role: string;
  subject: string;
  institutionType: string | null;
  name: string | null;
  creator: string | null;
  following: boolean;
}

export interface Card {
  impression: string;
  work: string;
  revision: string;
  url: string;
  title: Text;
  description: Text | null;
  credit: Credit;
  subject: string;
  grade: number | string;
  speech: "none" | "spoken";
  audioLanguage: string | null;
  audioName: string;
  durationMs: number;
  width: number;
  height: number;
  edge: string;
  poster: string;
  thumbHash?: string | null;
  variants: Variant[];
  sounds: Variant[];
  captions: Caption[];
  checks: { stage: "safety" | "accuracy"; on: string; subject: string | null; demonstration: boolean }[];
  demonstration: boolean;
  outcomes: Outcome[];
  hashtags: string[];
  sources: { title: string; url: string | null }[];
  licence: string;
  ai: "none" | "assisted" | "generated";
  why: { reason: string; text: string };
  question: Question | null;
  answered: { option: number; correct: boolean } | null;
  saved: boolean;
  feedback?: "got-it" | "unclear" | null;
  removed?: boolean;
}

export interface FeedPage {
  page: string;
  items: Card[];
  end: boolean;
  /** It ends because somebody young has watched enough for today. */
  rest: boolean;
}

export const subjectName = (subject: string) => (has(`subject.${subject}`) ? t(`subject.${subject}`) : subject);

/** Who made it, by what they do: no name unless they chose to be named. */
export function creditLine({ name, role, subject, institutionType }: Credit): string {
  const work = has(`feed.role.${role}`) ? t(`feed.role.${role}`, { subject: subjectName(subject) }) : subjectName(subject);
  const place = institutionType && has(`feed.institution.${institutionType}`) ? t(`feed.institution.${institutionType}`) : null;
  return [name, work, place].filter(Boolean).join(" · ");
}
