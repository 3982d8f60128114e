// The data used today, as components show it.
import { useEffect, useState } from "preact/hooks";
import { onDataUse, usedToday } from "./meter";

/** A full ring. A reminder and not a limit: nothing stops there. */
export const RING_BYTES = 20e6;

export function useDataToday(): number {
  const [used, setUsed] = useState(usedToday());
  useEffect(() => onDataUse(() => setUsed(usedToday())), []);
  return used;
}
