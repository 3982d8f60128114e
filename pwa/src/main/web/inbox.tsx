// What happened to one's works and reviews.
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { get, post, wordsOf } from "./lib/http";
import { loadFonts } from "./lib/fonts";
import { markPlace } from "./lib/place";
import { When } from "./lib/text";
import { moment, t } from "./lib/words";

interface Item {
  id: string;
  kind: string;
  text: string;
  href: string | null;
  at: string;
  read: boolean;
}

function Inbox() {
  const [items, setItems] = useState<Item[] | null>(null);
  const [problem, setProblem] = useState("");
  const load = async () => {
    try {
      setProblem("");
      setItems((await get<{ items: Item[] }>("/api/inbox")).items);
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  useEffect(() => void load(), []);
  const read = async (body: { ids: string[] } | { all: true }) => {
    try {
      await post("/api/inbox/read", body);
      setItems((all) => all?.map((each) => ("all" in body || body.ids.includes(each.id) ? { ...each, read: true } : each)) ?? null);
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  return (
    <>
      <div class="row between wrap">
        <h1>{t("inbox.heading")}</h1>
        {items?.some((each) => !each.read) && (
          <button type="button" class="btn" onClick={() => void read({ all: true })}>
            {t("inbox.all_read")}
          </button>
        )}
      </div>
      {problem && (
        <p class="note bad row between wrap" role="alert">
          <span>{problem}</span>
          <button type="button" class="btn" onClick={() => void load()}>
            {t("common.retry")}
          </button>
        </p>
      )}
      {!items && !problem && <p class="card bone" aria-busy="true" />}
      {items?.length === 0 && (
        <div class="state">
          <h2>{t("inbox.none")}</h2>
          <p>{t("inbox.none_text")}</p>
        </div>
      )}
      <ul class="plain col">
        {items?.map((each) => (
          <li class="card col tight" key={each.id}>
            <p class="row between wrap">
              <span class="u soft">
                <When>{moment(each.at)}</When>
              </span>
              {!each.read && <span class="chip out">{t("inbox.new")}</span>}
            </p>
            <p>
              <bdi>{each.text}</bdi>
            </p>
            {each.href && (
              <p>
                <a class="btn" href={each.href} onClick={() => void read({ ids: [each.id] })}>
                  {t("inbox.open")}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const app = document.getElementById("app")!;
app.textContent = "";
app.removeAttribute("aria-busy");
render(<Inbox />, app);
markPlace();
loadFonts();
