// The list of one's works, each with its state and the next step.
import { has, t, textOfCode } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { MomentText } from "../lib/dateText";
import { LocalText } from "../lib/text";
import { AssetProgress, Bar } from "./AssetProgress";
import { StateChip } from "./StateChip";
import { uploadOf, useUploads } from "./uploads";
import type { Work } from "./work";

interface Props {
  works: Work[] | null;
  problem: string;
  /** Whether a draft was just discarded and can be restored. */
  discarded: boolean;
  onCreate: () => void;
  onReload: () => void;
  onRestore: () => void;
}

export function WorkList({ works, problem, discarded, onCreate, onReload, onRestore }: Props) {
  return (
    <>
      <div class="row between wrap">
        <h1>{t("studio.heading")}</h1>
        <span class="row wrap">
          <a class="btn" href="/studio/items">
            {t("studio.items")}
          </a>
          <button type="button" class="btn warm" onClick={onCreate}>
            <Icon name="plus" small />
            {t("studio.new")}
          </button>
        </span>
      </div>
      {problem && (
        <p class="note bad row between wrap" role="alert">
          <span>{problem}</span>
          <button type="button" class="btn" onClick={onReload}>
            {t("common.retry")}
          </button>
        </p>
      )}
      {discarded && (
        <p class="note row between wrap" role="status">
          <span>{t("studio.discarded")}</span>
          <button type="button" class="btn" onClick={onRestore}>
            {t("studio.undo")}
          </button>
        </p>
      )}
      {!works && !problem && <p class="card skeleton" aria-busy="true" />}
      {works?.length === 0 && (
        <div class="state">
          <h2>{t("studio.none")}</h2>
          <p>{t("studio.none_text")}</p>
        </div>
      )}
      <div class="works">
        {works?.map((each) => (
          <WorkCard key={each.work} work={each} />
        ))}
      </div>
    </>
  );
}

function WorkCard({ work }: { work: Work }) {
  useUploads();
  const upload = uploadOf(work.work);
  const { asset, reason } = work;
  return (
    <article class="card col">
      <div class="row">
        {work.poster ? <img class="thm" src={work.poster} alt="" /> : <span class="thm" />}
        <div class="col grow tight">
          <h2>{work.title ? <LocalText text={work.title} /> : t("studio.untitled")}</h2>
          <p class="row wrap tight">
            <StateChip state={work.state} />
          </p>
          <p class="u soft">
            <MomentText at={work.updatedAt} />
          </p>
        </div>
      </div>
      {upload && upload.state !== "done" ? (
        <>
          <Bar percent={(upload.sent / Math.max(1, upload.file.size)) * 100} label={upload.file.name} />
          <p class="u soft">{t("studio.sending")}</p>
        </>
      ) : (
        asset && ["received", "waiting", "transcoding"].includes(asset.state) && <AssetProgress asset={asset} />
      )}
      {asset?.state === "refused" && <p class="u bad">{t("studio.refused")}</p>}
      {reason && (
        <p class="note warn u">
          <b>{textOfCode("reason", reason.code)}</b>
          {reason.notes && (
            <>
              <br />
              <bdi>{reason.notes}</bdi>
            </>
          )}
        </p>
      )}
      {has(`studio.next.${work.state}`) && <p class="u">{t(`studio.next.${work.state}`)}</p>}
      <div class="row wrap">
        <a class={`btn${work.canEdit ? " pri" : ""}`} href={`#/${work.work}`}>
          {t(work.canEdit ? "studio.edit" : "studio.look")}
        </a>
        {work.liveUrl && (
          <a class="btn" href={work.liveUrl}>
            {t("studio.open_live")}
          </a>
        )}
      </div>
    </article>
  );
}
