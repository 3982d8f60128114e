import { useState } from "preact/hooks";
import { draftBody } from "../../api/limits";
import { boot } from "../../lib/boot";
import { t } from "../../lib/i18n";
import { Section } from "../form";
import type { Curriculum, Draft } from "../work";

/** At most this many are listed; a search narrows the list. */
const MAX_LISTED = 40;

interface Props {
  draft: Draft;
  curriculum: Curriculum;
  onChange: (outcomes: string[]) => void;
}

/** The outcomes of the curriculum that a lesson claims. */
export function Outcomes({ draft, curriculum, onChange }: Props) {
  const [search, setSearch] = useState("");
  const sought = search.trim().toLowerCase();
  const listed = curriculum.outcomes.filter(
    (each) =>
      draft.outcomes.includes(each.code) ||
      ((!draft.subject || each.subject === draft.subject) &&
        (!draft.grade || sought || each.grade === draft.grade) &&
        (!sought || [each.code, ...Object.values(each.title)].some((text) => text.toLowerCase().includes(sought)))),
  );
  const full = draft.outcomes.length >= draftBody.outcomes.maxItems;
  const toggle = (code: string) => onChange(draft.outcomes.includes(code) ? draft.outcomes.filter((each) => each !== code) : [...draft.outcomes, code]);
  return (
    <Section id="outcomes" title={t("studio.outcomes")}>
      <p class="u soft">{t("studio.outcomes_text")}</p>
      <label class="field">
        <span class="label">{t("common.search")}</span>
        <input type="search" dir="auto" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </label>
      <div>
        {listed.slice(0, MAX_LISTED).map((each) => {
          const chosen = draft.outcomes.includes(each.code);
          return (
            <label class="pick" key={each.code}>
              <input type="checkbox" checked={chosen} disabled={full && !chosen} onChange={() => toggle(each.code)} />
              <span>
                {each.title[boot.lang] ?? each.title.en} <bdi class="ltr u soft">{each.code}</bdi>
              </span>
            </label>
          );
        })}
        {listed.length === 0 && <p class="soft">{t("studio.outcomes_none")}</p>}
      </div>
    </Section>
  );
}
