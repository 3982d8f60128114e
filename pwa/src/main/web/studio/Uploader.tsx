// The clip of a work: choose a file, send it over whatever link there is, and watch it become a lesson.
import { useEffect, useReducer, useRef, useState } from "preact/hooks";
import { remove, wordsOf } from "../lib/http";
import { Icon } from "../lib/icons";
import { Num } from "../lib/text";
import { has, megabytes, t } from "../lib/words";
import { fingerprintOf, sameFile, Upload } from "./tus";
import type { Asset } from "./work";

const TYPES = "video/mp4,video/quicktime,video/webm,video/x-matroska,video/3gpp,.mp4,.mov,.webm,.mkv,.3gp,.avi";

/** Uploads under way live outside the page's parts: going back to the list does not stop them. */
const running = new Map<string, Upload>();
export const uploadOf = (work: string) => running.get(work);

addEventListener("beforeunload", (event) => {
  if ([...running.values()].some((each) => each.state === "sending")) event.preventDefault();
});

const listeners = new Set<() => void>();
const changed = () => listeners.forEach((listener) => listener());

/** Draws again whenever an upload moves. */
export function useUploads(): void {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    const listener = () => draw(0);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}

export function Uploader({ work, asset, onDone, editable }: { work: string; asset: Asset | null; onDone: () => void; editable: boolean }) {
  useUploads();
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const upload = running.get(work);
  const print = fingerprintOf(work);

  const choose = (file: File | undefined) => {
    if (!file) return;
    if (print && !upload && !sameFile(print, file) && !confirm(t("studio.other_file", { name: print.name }))) return setWrong(t("studio.choose_same", { name: print.name }));
    setWrong("");
    const begun = new Upload(work, file, () => {
      if (begun.state === "done") {
        running.delete(work);
        onDone();
      }
      changed();
    });
    running.set(work, begun);
    begun.start();
  };

  if (upload) return <Progress upload={upload} onGone={() => (running.delete(work), changed())} />;
  if (asset && asset.state !== "refused" && asset.state !== "cancelled")
    return (
      <>
        <AssetProgress asset={asset} />
        <Findings asset={asset} />
        {editable && <TakeOut work={work} ready={asset.state === "ready"} onDone={onDone} />}
      </>
    );
  return (
    <div class="col">
      {asset?.state === "refused" && (
        <p class="note bad" role="alert">
          {asset.message ?? (asset.refusal && has(`refusal.${asset.refusal}`) ? t(`refusal.${asset.refusal}`) : t("refusal.unknown"))}
        </p>
      )}
      {editable && (
        <div
          class={`drop${over ? " over" : ""}`}
          onDragOver={(event) => (event.preventDefault(), setOver(true))}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            choose(event.dataTransfer?.files[0]);
          }}
        >
          <Icon name="send" />
          {print ? <p>{t("studio.choose_same", { name: print.name })}</p> : <p>{t("studio.choose_text")}</p>}
          {wrong && <p class="bad u">{wrong}</p>}
          <button type="button" class="btn pri" onClick={() => input.current!.click()}>
            {t("studio.choose")}
          </button>
          <input ref={input} class="vh" type="file" accept={TYPES} tabIndex={-1} aria-label={t("studio.choose")} onChange={(event) => choose(event.currentTarget.files?.[0])} />
          <p class="u soft">{t("studio.limits")}</p>
        </div>
      )}
    </div>
  );
}

function Progress({ upload, onGone }: { upload: Upload; onGone: () => void }) {
  const percent = Math.floor((upload.sent / Math.max(1, upload.file.size)) * 100);
  const words = {
    sending: upload.secondsLeft === null ? t("studio.sending") : t("studio.left", { time: duration(upload.secondsLeft) }),
    paused: t("studio.paused"),
    cut: t("studio.cut"),
    "signed-out": t("studio.signed_out"),
    refused: upload.message,
    done: t("studio.arrived"),
  }[upload.state];
  return (
    <div class="col" aria-live="polite">
      <div class="row between">
        <b class="num">
          <Num>{`${percent}%`}</Num>
        </b>
        <span class="u soft">
          <Num>{`${(upload.sent / 1e6).toFixed(1)} / ${megabytes(upload.file.size)}`}</Num>
        </span>
      </div>
      <Bar percent={percent} label={upload.file.name} />
      <p class={upload.state === "refused" ? "u bad" : "u"}>{words}</p>
      {upload.cuts > 0 && upload.state !== "refused" && <p class="chip ok">{t("studio.cuts", { n: upload.cuts })}</p>}
      <div class="row wrap">
        {upload.state === "sending" && (
          <button type="button" class="btn" onClick={() => upload.pause()}>
            {t("studio.pause")}
          </button>
        )}
        {(upload.state === "paused" || upload.state === "cut" || upload.state === "signed-out") && (
          <button type="button" class="btn pri" onClick={() => upload.start()}>
            {t("studio.go_on")}
          </button>
        )}
        {upload.state === "signed-out" && (
          <a class="btn" href="/sign-in?next=/studio" target="_blank">
            {t("common.sign_in")}
          </a>
        )}
        <button type="button" class="btn no" onClick={() => void upload.cancel().then(onGone)}>
          {t(upload.state === "refused" ? "studio.other" : "studio.cancel")}
        </button>
      </div>
    </div>
  );
}

/** What a machine saw and heard in the clip, with what follows from it. */
const Findings = ({ asset }: { asset: Asset }) =>
  asset.findings.length === 0 ? null : (
    <div class={asset.findings.some((each) => each.severity === "RETURN") ? "note bad col tight" : "note col tight"}>
      <h3>{t("studio.findings")}</h3>
      <ul class="u">
        {asset.findings.map((each) => (
          <li>
            {each.message} {each.where && <Num>{each.where}</Num>} <span class="soft">({t(`studio.finding.${each.severity}`)})</span>
          </li>
        ))}
      </ul>
    </div>
  );

/** Gives up what is being made, or takes out what was made, so that another file can be chosen. */
function TakeOut({ work, ready, onDone }: { work: string; ready: boolean; onDone: () => void }) {
  const [problem, setProblem] = useState("");
  const act = async () => {
    if (ready && !confirm(t("studio.take_out_sure"))) return;
    try {
      await remove(`/api/studio/works/${work}/asset`);
      onDone();
    } catch (thrown) {
      setProblem(wordsOf(thrown));
    }
  };
  return (
    <>
      <p>
        <button type="button" class="btn no" onClick={() => void act()}>
          {t(ready ? "studio.take_out" : "studio.give_up")}
        </button>
      </p>
      {problem && (
        <p class="note bad" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

export function AssetProgress({ asset }: { asset: Asset }) {
  const stage = asset.state === "transcoding" && asset.stage && has(`studio.stage.${asset.stage}`) ? t(`studio.stage.${asset.stage}`) : t(`studio.asset.${asset.state}`);
  return (
    <div class="col tight" aria-live="polite">
      <p class="row u">
        <span class={asset.state === "ready" ? "good" : "soft"}>
          <Icon name={asset.state === "ready" ? "tick" : "clock"} small />
        </span>
        <span class="grow">{stage}</span>
        <Num>{asset.state === "ready" ? megabytes(asset.bytes) : `${Math.floor(asset.percent)}%`}</Num>
      </p>
      {asset.state !== "ready" && <Bar percent={asset.percent} label={stage} />}
      {asset.state === "waiting" && asset.message && <p class="u soft">{asset.message}</p>}
      {asset.state !== "ready" && asset.secondsLeft !== null && <p class="u soft">{t("studio.left_machine", { time: duration(asset.secondsLeft) })}</p>}
    </div>
  );
}

export const Bar = ({ percent, label }: { percent: number; label: string }) => (
  <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="progressbar" aria-label={label} aria-valuenow={Math.floor(percent)} aria-valuemin={0} aria-valuemax={100}>
    <rect width={percent} height="8" />
  </svg>
);

/** About how long, in words: seconds under a minute, else minutes. */
export const duration = (seconds: number) =>
  seconds < 60 ? t("studio.seconds", { n: Math.max(5, Math.round(seconds / 5) * 5) }) : t("studio.minutes", { n: Math.round(seconds / 60) });

