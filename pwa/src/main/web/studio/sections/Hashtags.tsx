import { useEffect, useState } from "preact/hooks";
import { draftBody } from "../../api/limits";
import { boot } from "../../lib/boot";
import { get } from "../../lib/http";
import { t } from "../../lib/i18n";
import { hashtagsIn } from "../hashtags";
import type { Draft } from "../work";

const PAUSE_MS = 600;

/** Hashtags as one text, with those that the title suggests. */
export function Hashtags({ draft, onChange }: { draft: Draft; onChange: (hashtags: string[]) => void }) {
  const [typed, setTyped] = useState(draft.hashtags.map((each) => `#${each}`).join(" "));
  const offered = useSuggestions(draft).filter((each) => !draft.hashtags.includes(each));
  const write = (text: string) => {
    setTyped(text);
    onChange(hashtagsIn(text));
  };
  return (
    <>
      <label class="field">
        <span class="label">{t("studio.hashtags_text")}</span>
        <input dir="auto" value={typed} onInput={(event) => write(event.currentTarget.value)} />
      </label>
      {offered.length > 0 && draft.hashtags.length < draftBody.hashtags.maxItems && (
        <p class="row wrap tight">
          <span class="u">{t("studio.hashtags_offered")}</span>
          {offered.map((each) => (
            <button type="button" class="chip tap" key={each} onClick={() => write(`${typed.trim()} #${each}`.trim())}>
              <bdi>#{each}</bdi>
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** Hashtags for the topics of the first title. */
function useSuggestions({ texts }: Draft): string[] {
  const [suggested, setSuggested] = useState<string[]>([]);
  const { title = "", lang = boot.lang } = texts[0] ?? {};
  useEffect(() => {
    if (title.trim() === "") return setSuggested([]);
    const timer = setTimeout(() => {
      get("/api/studio/topics", { query: { title, language: lang } }).then(
        ({ hashtags }) => setSuggested(hashtags),
        () => setSuggested([]),
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [title, lang]);
  return suggested;
}
