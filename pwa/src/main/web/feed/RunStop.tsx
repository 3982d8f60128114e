// The end of a run: two questions, then what has moved, and a stop.
import { useEffect, useState } from "preact/hooks";
import { boot } from "../lib/boot";
import { ltr, megabytes, t } from "../lib/i18n";
import { Icon } from "../lib/icons";
import { variantFor } from "../lib/link";
import { usedToday } from "../lib/meter";
import { Terraces } from "../lib/terraces";
import { LocalText, Num } from "../lib/text";
import type { Actions } from "./actions";
import type { Card } from "./card";
import { Kicker } from "./Question";
import { RecallTask } from "./RecallTask";
import { closingFor, type Task } from "./runQuestions";
import { beginRun, runLog, step } from "./runLog";
import { RUN } from "./runs";

interface Props {
  /** The clips of the run. */
  cards: Card[];
  /** The question in its middle. */
  asked: Task | undefined;
  /** The clip with which another run would begin; none where nothing is left. */
  next: Card | undefined;
  active: boolean;
  actions: Actions;
  onMore: () => void;
}

export function RunStop({ cards, asked, next, active, actions, onMore }: Props) {
  /** What is still asked; null before it is known. */
  const [tasks, setTasks] = useState<Task[] | null>(null);
  const [stopped, setStopped] = useState(false);

  useEffect(() => {
    if (!active || tasks) return;
    step();
    closingFor(cards, asked).then(setTasks, () => setTasks([]));
  }, [active]);

  const task = tasks?.[0];
  const answered = () => setTasks((all) => all!.slice(1));
  const more = () => {
    beginRun();
    onMore();
  };
  return (
    <article class="clip interlude" aria-label={t("run.stop")} data-stop inert={!active}>
      {!tasks ? (
        <div class="state">
          <p class="skeleton" role="status" aria-label={t("common.loading")} />
        </div>
      ) : task ? (
        <section class="ask rest" key={task.key}>
          <Kicker>{t("run.closing", { n: tasks.length })}</Kicker>
          <RecallTask task={task} onMarked={(marked) => actions.recalled(task, marked)} onSkip={answered} onNext={answered} />
        </section>
      ) : stopped ? (
        <Stopped onMore={more} />
      ) : (
        <Summary cards={cards} next={next} onStop={() => setStopped(true)} onMore={more} />
      )}
    </article>
  );
}

function Summary({ cards, next, onStop, onMore }: { cards: Card[]; next: Card | undefined; onStop: () => void; onMore: () => void }) {
  const log = runLog();
  const minutes = Math.max(1, Math.round(log.ms / 60_000));
  const bytes = next ? (variantFor(next)?.bytes ?? 0) * RUN : 0;
  return (
    <div class="rest sum">
      <div class="col">
        <p class="row tight" role="img" aria-label={t("run.clips", { n: cards.length })}>
          {cards.map(() => (
            <span class="nq" />
          ))}
        </p>
        <h2>{t(log.moves.length ? "run.moved" : "run.watched", { n: cards.length })}</h2>
        {log.moves.length > 0 && (
          <ul class="card plain moves">
            {log.moves.map(({ code, title, before, level }) => (
              <li class="row" key={code}>
                <Terraces level={before} />
                <Icon name="next" small />
                <Terraces level={level} />
                <span>
                  <b>
                    <LocalText text={title} />
                  </b>
                  <span class="u soft"> {t(`level.${level}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <p class="row wrap u">
          {log.asked > 0 && (
            <span>
              {t("run.recalled")} <b>{ltr(`${log.right} / ${log.asked}`)}</b>
            </span>
          )}
          <span>{t("run.minutes", { n: minutes })}</span>
          <b>
            <Num>{megabytes(Math.max(0, usedToday() - log.from))}</Num>
          </b>
        </p>
        {!boot.signedIn && <p class="u soft">{t("run.guest")}</p>}
      </div>
      <div class="col">
        {next && bytes > 0 && (
          <p class="u soft">
            {t("run.next")} <LocalText text={next.title} /> · <Num>{megabytes(bytes)}</Num>
          </p>
        )}
        <div class="pair">
          <button type="button" class="btn" onClick={onStop}>
            {t("run.stop_here")}
          </button>
          <button type="button" class="btn" onClick={onMore}>
            {t("run.another")}
          </button>
        </div>
      </div>
    </div>
  );
}

/** After a stop: what there is to do without watching on. */
function Stopped({ onMore }: { onMore: () => void }) {
  const places: [href: string, name: string][] = boot.signedIn
    ? [
        ["/learn", "run.to_learning"],
        ["/saved", "common.saved"],
        ["/stem", "run.to_library"],
      ]
    : [
        ["/sign-up", "run.to_account"],
        ["/stem", "run.to_library"],
      ];
  return (
    <div class="state" role="status">
      <h2>{t("run.done")}</h2>
      <p>{t("run.done_text")}</p>
      {places.map(([href, name]) => (
        <a class="btn" key={href} href={href}>
          {t(name)}
        </a>
      ))}
      <button type="button" class="btn quiet" onClick={onMore}>
        {t("run.another")}
      </button>
    </div>
  );
}
