// Entry of the inbox.
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { loadFonts } from "./lib/fonts";
import { get, messageOf, post, type Schemas } from "./lib/http";
import { t } from "./lib/i18n";
import "./lib/meter";
import { markCurrentLinks } from "./lib/navigation";
import { MomentText } from "./lib/dateText";

function Inbox() {
  const [items, setItems] = useState<Schemas["InboxItem"][] | null>(null);
  const [problem, setProblem] = useState("");
  const load = async () => {
    try {
      setProblem("");
      setItems((await get("/api/inbox")).items);
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };
  useEffect(() => void load(), []);
  const read = async (body: { ids: string[] } | { all: true }) => {
    try {
      await post("/api/inbox/read", { body });
      setItems((all) => all?.map((each) => ("all" in body || body.ids.includes(each.id) ? { ...each, read: true } : each)) ?? null);
    } catch (thrown) {
      setProblem(messageOf(thrown));
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
      {!items && !problem && <p class="card skeleton" aria-busy="true" />}
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
                <MomentText at={each.at} />
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
markCurrentLinks();
loadFonts();
