// Days and moments as texts.
import { day, moment } from "./localDates";

/** A day, in the direction of its own words. */
export const DayText = ({ at }: { at: string }) => (
  <bdi class="nowrap">
    <time dateTime={at}>{day(at)}</time>
  </bdi>
);

/** A day and a time, in the direction of their own words. */
export const MomentText = ({ at }: { at: string }) => (
  <bdi class="nowrap">
    <time dateTime={at}>{moment(at)}</time>
  </bdi>
);
