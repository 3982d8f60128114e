// Suggestions below a search field, as a combobox of the ARIA Authoring Practices: arrows choose, Enter searches, Escape
// closes. The form works without them.
import type { Schemas } from "./http";

type Suggestion = Schemas["Suggestion"];

/** Letters that follow each other faster than this lead to one request. */
const PAUSE_MS = 180;

export function suggest(field: HTMLInputElement) {
  const list = document.createElement("ul");
  list.className = "suggest card";
  list.id = `${field.id}-suggest`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.dataset.suggest ?? "");
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let timer = 0;
  let chosen = -1;
  let asked = "";

  const open = (is: boolean) => {
    list.hidden = !is;
    field.setAttribute("aria-expanded", String(is));
    choose(-1);
  };
  const choose = (index: number) => {
    chosen = index;
    [...list.children].forEach((each, n) => each.setAttribute("aria-selected", String(n === index)));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `${list.id}-${index}`);
  };
  const take = (text: string) => {
    field.value = text;
    open(false);
    field.form?.requestSubmit();
  };
  const show = (items: Suggestion[]) => {
    list.replaceChildren(
      ...items.map((item, n) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${n}`;
        option.setAttribute("role", "option");
        option.lang = item.lang;
        option.dir = item.dir;
        option.textContent = item.text;
        // On pointerdown, before the field loses the focus.
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          take(item.text);
        });
        return option;
      }),
    );
    open(items.length > 0);
  };
  const ask = async () => {
    const typed = field.value.trim();
    if (typed === asked) return;
    asked = typed;
    if (typed === "") return show([]);
    try {
      const answer = await fetch(`/api/search/suggest?q=${encodeURIComponent(typed)}`);
      const { items } = (await answer.json()) as Schemas["Suggestions"];
      if (typed === asked && document.activeElement === field) show(items);
    } catch {
      open(false);
    }
  };

  open(false);
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (list.hidden || last < 0) return;
    if (event.key === "ArrowDown") choose(chosen >= last ? -1 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? last : chosen - 1);
    else if (event.key === "Escape") open(false);
    else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen]?.textContent ?? "");
    else return;
    event.preventDefault();
  });
}
