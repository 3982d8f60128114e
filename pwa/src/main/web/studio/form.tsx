// Parts of the studio's forms. Every section has an id `f-FIELD`, so that a list of what is missing can lead to it.
import type { ComponentChildren } from "preact";
import { t } from "../lib/i18n";

export const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="card col" id={`f-${id}`}>
    <h2>{title}</h2>
    {children}
  </section>
);

interface SelectProps {
  label: string;
  value: string | null;
  options: [value: string, text: string][];
  onChange: (value: string) => void;
}

export function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label class="field">
      <span class="label">{label}</span>
      <select value={value ?? ""} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t("studio.choose_one")}</option>
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface RadiosProps<T extends string> {
  name: string;
  value: T | null;
  options: readonly T[];
  text: (option: T) => string;
  onChange: (option: T) => void;
}

export function Radios<T extends string>({ name, value, options, text, onChange }: RadiosProps<T>) {
  return (
    <div role="radiogroup">
      {options.map((each) => (
        <label class="pick" key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} />
          <span>{text(each)}</span>
        </label>
      ))}
    </div>
  );
}
