// The studio: the list of one's works, or the editor of the work that the address names.
import { useEffect, useRef, useState } from "preact/hooks";
import { get, messageOf, post, remove, type Schemas } from "../lib/http";
import { Editor } from "./Editor";
import type { Work } from "./work";
import { WorkList } from "./WorkList";

/** A discarded draft can be restored for this time. */
const UNDO_MS = 10_000;

/** Links of the server name a work in the query; the studio itself uses the hash. */
const named = new URLSearchParams(location.search).get("work");
if (named) history.replaceState(null, "", `/studio#/${encodeURIComponent(named)}`);

const workInAddress = () => /^#\/(.+)$/.exec(location.hash)?.[1] ?? null;

export function App() {
  const [works, setWorks] = useState<Work[] | null>(null);
  const [open, setOpen] = useState(workInAddress());
  const [problem, setProblem] = useState("");
  const [discarded, setDiscarded] = useState<Work | null>(null);
  const timer = useRef(0);

  const load = async () => {
    try {
      setProblem("");
      setWorks((await get("/api/studio/works")).items);
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };
  const change = (id: string, changed: Partial<Work>) => setWorks((all) => all?.map((each) => (each.work === id ? { ...each, ...changed } : each)) ?? null);

  useEffect(() => {
    void load();
    const move = () => {
      setOpen(workInAddress());
      void load();
    };
    addEventListener("hashchange", move);
    const events = new EventSource("/api/studio/events");
    events.addEventListener("asset", (event) => {
      const { work, asset } = JSON.parse((event as MessageEvent<string>).data) as Schemas["AssetEvent"];
      change(work, { asset });
    });
    return () => {
      removeEventListener("hashchange", move);
      events.close();
    };
  }, []);

  const create = async () => {
    try {
      const { work } = await post("/api/studio/works");
      location.hash = `/${work}`;
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  };
  const discard = (work: Work) => {
    setDiscarded(work);
    location.hash = "";
    timer.current = window.setTimeout(() => {
      setDiscarded(null);
      void remove("/api/studio/works/{work}", { path: { work: work.work } })
        .catch((thrown: unknown) => setProblem(messageOf(thrown)))
        .then(load);
    }, UNDO_MS);
  };
  const restore = () => {
    clearTimeout(timer.current);
    setDiscarded(null);
  };

  if (open) {
    return <Editor key={open} id={open} live={works?.find((each) => each.work === open)} onDiscard={discard} onChange={(work) => change(work.work, work)} />;
  }
  return (
    <WorkList
      works={works?.filter((each) => each.work !== discarded?.work) ?? null}
      problem={problem}
      discarded={discarded !== null}
      onCreate={() => void create()}
      onReload={() => void load()}
      onRestore={restore}
    />
  );
}
