// The review desk: what waits, the clip, and the rubric. All of it works from the keyboard.
import { useEffect, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { subjectName } from "../feed/card";
import { get, post, wordsOf } from "../lib/http";
import { Sheet } from "../lib/sheet";
import { Say, When } from "../lib/text";
import { moment, t } from "../lib/words";
import { Clip } from "./Clip";
import type { QueueItem, ReviewPage } from "./review";
import { Verdicts } from "./Verdicts";

/** The queue is asked for again this often while the desk lies open. */
const REFRESH_MS = 30_000;

export function Desk() {
  const [items, setItems] = useState<QueueItem[] | null>(null);
  const [page, setPage] = useState<ReviewPage | null>(null);
  const [problem, setProblem] = useState("");
  const [said, setSaid] = useState("");
  const [help, setHelp] = useState(false);
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);

  const load = async () => {
    try {
      setItems((await get<{ items: QueueItem[] }>("/api/reviews")).items);
      setProblem("");
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  const open = async (review: string, mine: boolean) => {
    try {
      setSaid("");
      setProblem("");
      setPage(mine ? await get<ReviewPage>(`/api/reviews/${review}`) : await post<ReviewPage>(`/api/reviews/${review}/claim`));
      history.replaceState(null, "", `/review/${review}`);
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
    void load();
  };
  const leave = (words: string) => {
    setPage(null);
    setSaid(words);
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
        {said && (
          <p class="note good" role="status">
            {said}
          </p>
        )}
        <h3>{t("review.waiting", { n: items?.length ?? 0 })}</h3>
        {!items && !problem && <p class="card bone" aria-busy="true" />}
        {items?.length === 0 && <p class="soft">{t("review.none")}</p>}
        {items?.map((each) => (
          <QueueCard key={each.review} item={each} current={each.review === page?.review} onOpen={() => void open(each.review, each.state === "mine")} />
        ))}
      </section>
      {page ? (
        <>
          <Clip key={page.review} page={page} onVideo={setVideo} />
          <Verdicts key={`v-${page.review}`} page={page} video={video} onDone={leave} />
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
      <b>{item.title ? <Say text={item.title} /> : t("studio.untitled")}</b>
      <span class="u soft">
        {t(`feed.stage.${item.stage}`)} · {subjectName(item.subject)} · {t("common.grade", { n: item.grade })}
      </span>
      <span class="u row between wrap">
        <span class={item.state === "mine" ? "good" : open ? "" : "soft"}>{item.state === "mine" ? t("review.mine") : open ? t("review.free") : (item.why ?? t("review.claimed"))}</span>
        {item.held && <span class="chip demo">{t("review.held")}</span>}
      </span>
      <span class="u soft">
        {t("review.due")} <When>{moment(item.dueAt)}</When>
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
        {KEYS.map(([key, words]) => (
          <>
            <dt>
              <kbd class="ltr">{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </>
        ))}
      </dl>
    </Sheet>
  );
}
