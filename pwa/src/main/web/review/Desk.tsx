// The review desk: the queue, the lesson under review, and the rubric. All of it works from the keyboard.
import { Fragment } from "preact";
import { useEffect, useState } from "preact/hooks";
import { subjectName } from "../feed/card";
import { boot } from "../lib/boot";
import { get, messageOf, post, type Schemas } from "../lib/http";
import { t } from "../lib/i18n";
import { Sheet } from "../lib/sheet";
import { MomentText } from "../lib/dateText";
import { LocalText } from "../lib/text";
import { ReviewedLesson } from "./ReviewedLesson";
import type { ReviewPage } from "./rubric";
import { VerdictForm } from "./VerdictForm";

type QueueItem = Schemas["QueueItem"];

/** The queue is loaded again this often while the page is visible. */
const REFRESH_MS = 30_000;

export function Desk() {
  const [items, setItems] = useState<QueueItem[] | null>(null);
  const [page, setPage] = useState<ReviewPage | null>(null);
  const [problem, setProblem] = useState("");
  const [notice, setNotice] = useState("");
  const [help, setHelp] = useState(false);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);

  const load = async () => {
    try {
      setItems((await get("/api/reviews")).items);
      setProblem("");
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };
  const open = async (review: string, mine: boolean) => {
    try {
      setNotice("");
      setProblem("");
      const path = { review };
      setPage(mine ? await get("/api/reviews/{review}", { path }) : await post("/api/reviews/{review}/claim", { path }));
      history.replaceState(null, "", `/review/${review}`);
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
    void load();
  };
  const leave = (message: string) => {
    setPage(null);
    setNotice(message);
    history.replaceState(null, "", "/review");
    void load();
  };

  useEffect(() => {
    void load().then(() => boot.review && void open(boot.review, true));
    const timer = setInterval(() => document.visibilityState === "visible" && void load(), REFRESH_MS);
    const keys = (event: KeyboardEvent) => event.key === "?" && !(event.target as HTMLElement).closest("input, textarea, select") && setHelp(true);
    addEventListener("keydown", keys);
    return () => {
      clearInterval(timer);
      removeEventListener("keydown", keys);
    };
  }, []);

  return (
    <div class={`rev${page ? " open" : ""}`}>
      <section class="col" aria-label={t("review.queue")}>
        <div class="row between">
          <h1>{t("review.heading")}</h1>
          <button type="button" class="btn quiet" onClick={() => setHelp(true)}>
            <kbd>?</kbd> <span class="u">{t("review.keys")}</span>
          </button>
        </div>
        {problem && (
          <p class="note bad" role="alert">
            {problem}
          </p>
        )}
        {notice && (
          <p class="note good" role="status">
            {notice}
          </p>
        )}
        <a class="btn" href="/review/items">
          {t("review.items")}
        </a>
        <h2>{t("review.waiting", { n: items?.length ?? 0 })}</h2>
        {!items && !problem && <p class="card skeleton" aria-busy="true" />}
        {items?.length === 0 && <p class="soft">{t("review.none")}</p>}
        {items?.map((each) => (
          <QueueCard key={each.review} item={each} current={each.review === page?.review} onOpen={() => void open(each.review, each.state === "mine")} />
        ))}
      </section>
      {page ? (
        <>
          <ReviewedLesson key={page.review} page={page} onVideo={setVideo} />
          <VerdictForm key={`v-${page.review}`} page={page} video={video} onDone={leave} />
        </>
      ) : (
        <section class="state">
          <h2>{t("review.choose")}</h2>
          <p>{t("review.choose_text")}</p>
        </section>
      )}
      {help && <Help onClose={() => setHelp(false)} />}
    </div>
  );
}

function QueueCard({ item, current, onOpen }: { item: QueueItem; current: boolean; onOpen: () => void }) {
  const open = item.state === "mine" || (item.state === "free" && item.mayClaim);
  return (
    <button type="button" class="it" aria-current={current} aria-disabled={!open} onClick={() => open && onOpen()}>
      <b>{item.title ? <LocalText text={item.title} /> : t("studio.untitled")}</b>
      <span class="u soft">
        {[t(`feed.stage.${item.stage}`), item.subject && subjectName(item.subject), item.grade && t("common.grade", { n: item.grade })].filter(Boolean).join(" · ")}
      </span>
      <span class="u row between wrap">
        <span class={item.state === "mine" ? "good" : open ? "" : "soft"}>{item.state === "mine" ? t("review.mine") : open ? t("review.free") : (item.why ?? t("review.claimed"))}</span>
        {item.held && <span class="chip demo">{t("review.held")}</span>}
      </span>
      <span class="u soft">
        {t("review.due")} <MomentText at={item.dueAt} />
      </span>
    </button>
  );
}

const KEYS: [string, string][] = [
  ["J / K", "review.key_row"],
  ["1 / 0", "review.key_pass"],
  ["0 – 3", "review.key_score"],
  ["Space", "review.key_play"],
  ["A", "review.key_approve"],
  ["R", "review.key_return"],
  ["E", "review.key_reject"],
  ["?", "review.key_help"],
];

function Help({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t("review.keys")} onClose={onClose}>
      <dl class="u">
        {KEYS.map(([key, text]) => (
          <Fragment key={key}>
            <dt>
              <kbd class="ltr">{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </Fragment>
        ))}
      </dl>
    </Sheet>
  );
}
