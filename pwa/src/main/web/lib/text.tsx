// Texts of people, each in its own language and direction, and numbers that read from left to right.
import type { Schemas } from "./http";

export type Text = Schemas["LessonCardText"];

export const LocalText = ({ text }: { text: Text }) => (
  <bdi lang={text.lang} dir={text.dir}>
    {text.text}
  </bdi>
);

/** A day or a moment, in the direction of its own words. */
export const DateText = ({ children }: { children: string }) => <bdi class="nowrap">{children}</bdi>;

export const Num = ({ children }: { children: string | number }) => <bdi class="ltr">{children}</bdi>;
