// The question in the middle of a run.
import { t } from "../lib/i18n";
import type { Actions } from "./actions";
import { Kicker } from "./Question";
import { RecallTask } from "./RecallTask";
import type { Task } from "./runQuestions";

interface Props {
  task: Task;
  active: boolean;
  actions: Actions;
}

/** The question in the middle of a run. */
export function Recall({ task, active, actions }: Props) {
  return (
    <article class="clip interlude" aria-label={t("run.recall")} data-recall inert={!active}>
      <section class="ask rest">
        <Kicker>{t("run.recall")}</Kicker>
        <RecallTask task={task} onMarked={(marked) => actions.recalled(task, marked)} onSkip={() => actions.go(1)} onNext={() => actions.go(1)} />
      </section>
    </article>
  );
}
