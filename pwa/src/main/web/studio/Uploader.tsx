// The clip of a work: choosing a file, its upload and its processing.
import { useRef, useState } from "preact/hooks";
import { messageOf, remove } from "../lib/http";
import { has, megabytes, t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { Num } from "../lib/text";
import { AssetProgress, Bar, duration } from "./AssetProgress";
import { fingerprintOf, sameFile, type Upload } from "./tus";
import { dropUpload, startUpload, uploadOf, useUploads } from "./uploads";
import type { Asset } from "./work";

const TYPES = "video/mp4,video/quicktime,video/webm,video/x-matroska,video/3gpp,.mp4,.mov,.webm,.mkv,.3gp,.avi";

interface Props {
  work: string;
  asset: Asset | null;
  editable: boolean;
  onDone: () => void;
}

export function Uploader({ work, asset, editable, onDone }: Props) {
  useUploads();
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const upload = uploadOf(work);
  const print = fingerprintOf(work);

  const choose = (file: File | undefined) => {
    if (!file) return;
    if (print && !upload && !sameFile(print, file) && !confirm(t("studio.other_file", { name: print.name }))) return setWrong(t("studio.choose_same", { name: print.name }));
    setWrong("");
    startUpload(work, file, onDone);
  };

  if (upload) return <Progress upload={upload} onGone={() => dropUpload(work)} />;
  if (asset && asset.state !== "refused" && asset.state !== "cancelled")
    return (
      <>
        <AssetProgress asset={asset} />
        <Findings asset={asset} />
        {editable && <RemoveFile work={work} ready={asset.state === "ready"} onDone={onDone} />}
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
  const state = {
    sending: upload.secondsLeft === null ? t("studio.sending") : t("studio.left", { time: duration(upload.secondsLeft) }),
    paused: upload.message || t("studio.paused"),
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
      <p class={upload.state === "refused" ? "u bad" : "u"}>{state}</p>
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

/** The findings of the machine checks, each with its consequence. */
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

/** Cancels the processing of a file, or removes a processed one, so that another can be chosen. */
function RemoveFile({ work, ready, onDone }: { work: string; ready: boolean; onDone: () => void }) {
  const [problem, setProblem] = useState("");
  const act = async () => {
    if (ready && !confirm(t("studio.take_out_sure"))) return;
    try {
      await remove("/api/studio/works/{work}/asset", { path: { work } });
      onDone();
    } catch (thrown) {
      setProblem(messageOf(thrown));
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
