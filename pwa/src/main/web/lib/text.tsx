// Words of people, each in its own language and direction, and numbers that read left to right.

export interface Text {
  text: string;
  lang: string;
  dir: "ltr" | "rtl";
}

export const Say = ({ text }: { text: Text }) => (
  <bdi lang={text.lang} dir={text.dir}>
    {text.text}
  </bdi>
);

/** A day or moment: it reads in the direction of its own words. */
export const When = ({ children }: { children: string }) => <bdi class="nowrap">{children}</bdi>;

export const Num = ({ children }: { children: string | number }) => <bdi class="ltr">{children}</bdi>;
