import { t } from "../lib/i18n";

const GOOD = new Set(["live"]);
const BAD = new Set(["changes-requested", "rejected", "withdrawn"]);

/** The state of a work. */
export const StateChip = ({ state }: { state: string }) => <span class={`chip${GOOD.has(state) ? " ok" : BAD.has(state) ? " bad" : ""}`}>{t(`state.${state}`)}</span>;
