import type { Schemas } from "../lib/http";
import { t } from "../lib/i18n";

interface Props {
  /** Fields that the form knows to be missing. */
  missing: string[];
  /** What the server said is missing. */
  refused: Schemas["Missing"][];
}

/** What a draft lacks before it can be submitted, with links to the fields. */
export function MissingList({ missing, refused }: Props) {
  const lacks = refused.length > 0 ? refused : missing.map((field) => ({ field, message: t(`studio.need.${field}`) }));
  if (lacks.length === 0) return null;
  return (
    <section class="note warn col tight" role={refused.length ? "alert" : undefined}>
      <h2>{t("studio.missing")}</h2>
      <ul>
        {lacks.map(({ field, message }) => (
          <li key={message}>
            <a href={`#f-${field}`} onClick={(event) => show(event, field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Scrolls to a field; the hash of the address, which names the work, stays. */
function show(event: Event, field: string): void {
  event.preventDefault();
  const section = document.getElementById(`f-${field}`);
  section?.scrollIntoView({ block: "center" });
  section?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
}
