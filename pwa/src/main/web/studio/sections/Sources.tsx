import { draftBody, draftBodySource } from "../../api/limits";
import { t } from "../../lib/i18n";
import { Section } from "../form";
import type { Draft } from "../work";

const EMPTY = { title: "", url: "" };

/** Where the claims of a lesson can be looked up. */
export function Sources({ draft, onChange }: { draft: Draft; onChange: (sources: Draft["sources"]) => void }) {
  const sources = draft.sources.length ? draft.sources : [EMPTY];
  const change = (i: number, changed: Partial<Draft["sources"][number]>) => onChange(sources.map((each, n) => (n === i ? { ...each, ...changed } : each)));
  return (
    <Section id="sources" title={t("studio.sources")}>
      <p class="u soft">{t("studio.sources_text")}</p>
      {sources.map((each, i) => (
        <div class="two" key={i}>
          <label class="field">
            <span class="label">{t("studio.source_title")}</span>
            <input dir="auto" maxLength={draftBodySource.title.maxLength} value={each.title} onInput={(event) => change(i, { title: event.currentTarget.value })} />
          </label>
          <label class="field">
            <span class="label">{t("studio.source_url")}</span>
            <input type="url" dir="ltr" maxLength={draftBodySource.url.maxLength} value={each.url} onInput={(event) => change(i, { url: event.currentTarget.value })} />
          </label>
        </div>
      ))}
      {sources.length < draftBody.sources.maxItems && (
        <p>
          <button type="button" class="btn quiet" onClick={() => onChange([...sources, EMPTY])}>
            {t("studio.source_add")}
          </button>
        </p>
      )}
    </Section>
  );
}
