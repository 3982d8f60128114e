// Texts of people, each in its own language and direction, and numbers that read from left to right.
import type { Schemas } from "./http";
import { day, moment } from "./i18n";

export type Text = Schemas["LessonCardText"];

export const LocalText = ({ text }: { text: Text }) => (
  <bdi lang={text.lang} dir={text.dir}>
    {text.text}
  </bdi>
);

/** A day, in the direction of its own words. */
export const DayText = ({ at }: { at: string }) => (
  <bdi class="nowrap">
    <time dateTime={at}>{day(at)}</time>
  </bdi>
);

/** A day and a time, in the direction of their own words. */
export const MomentText = ({ at }: { at: string }) => (
  <bdi class="nowrap">
    <time dateTime={at}>{moment(at)}</time>
  </bdi>
);

export const Num = ({ children }: { children: string | number }) => <bdi class="ltr">{children}</bdi>;
