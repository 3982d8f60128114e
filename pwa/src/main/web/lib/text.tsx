// Texts of people, each in its own language and direction, and numbers that read from left to right.
import type { Schemas } from "./http";

export type Text = Schemas["LessonCardText"];

export const LocalText = ({ text }: { text: Text }) => (
  <bdi lang={text.lang} dir={text.dir}>
    {text.text}
  </bdi>
);

export const Num = ({ children }: { children: string | number }) => <bdi class="ltr">{children}</bdi>;
