import { useEffect, useRef } from "preact/hooks";
import { clock, t } from "../lib/i18n";
import { RUN } from "./runs";

const STEP_S = 5;

interface Props {
  video: HTMLVideoElement;
  durationMs: number;
  /** Whether a question stands at the end. */
  question: boolean;
  /** When the clip stops for a thought. */
  pauseMs: number | undefined;
  /** Where the card stands in the feed, from 0. */
  place: number;
  /** Whether the line shows what has arrived, because the clip waits. */
  loading: boolean;
}

/**
 * The progress of a clip, as a slider between the clips before and after it: pressing or dragging along the line seeks. The
 * nuqta at the end is filled where a question stands.
 */
export function ProgressBar({ video, durationMs, question, pauseMs, place, loading }: Props) {
  const slider = useRef<HTMLDivElement>(null);
  const line = useRef<SVGSVGElement>(null);
  const done = useRef<SVGPathElement>(null);
  const now = useRef<HTMLElement>(null);
  const length = durationMs / 1000;
  const before = place % RUN;

  useEffect(() => {
    const draw = () => {
      const at = video.currentTime;
      const arrived = video.buffered.length ? video.buffered.end(video.buffered.length - 1) : 0;
      done.current!.setAttribute("d", `M0 7h${(200 * Math.min(1, (loading ? arrived : at) / (length || 1))).toFixed(1)}`);
      now.current!.textContent = clock(at);
      slider.current!.setAttribute("aria-valuenow", String(Math.floor(at)));
      slider.current!.setAttribute("aria-valuetext", `${clock(at)} / ${clock(length)}`);
    };
    draw();
    const events = ["timeupdate", "seeking", "progress"];
    events.forEach((event) => video.addEventListener(event, draw));
    return () => events.forEach((event) => video.removeEventListener(event, draw));
  }, [video, loading]);

  const seek = (event: PointerEvent) => {
    if (event.type === "pointermove" && !event.buttons) return;
    const box = line.current!.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    const along = getComputedStyle(line.current!).direction === "rtl" ? 1 - share : share;
    video.currentTime = Math.max(0, Math.min(length - 0.05, along * length));
  };
  const step = (event: KeyboardEvent) => {
    const forward = getComputedStyle(slider.current!).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    if (event.key !== forward && event.key !== back) return;
    event.preventDefault();
    video.currentTime = Math.max(0, Math.min(length, video.currentTime + (event.key === forward ? STEP_S : -STEP_S)));
  };

  return (
    <div
      ref={slider}
      class="climb"
      role="slider"
      tabIndex={0}
      aria-label={t("feed.progress")}
      aria-valuemin={0}
      aria-valuemax={Math.floor(length)}
      onPointerDown={seek}
      onPointerMove={seek}
      onKeyDown={step}
    >
      <bdi class="ltr" ref={now}>
        0:00
      </bdi>
      {Array.from({ length: before }, () => (
        <i />
      ))}
      <svg ref={line} class="line" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 7h200" />
        <path ref={done} d="M0 7h0" />
        {pauseMs && <path class="pause" d={`M${(200 * pauseMs) / durationMs} 2l5 5-5 5-5-5z`} />}
      </svg>
      <span class={question ? "nq" : "nq hollow"} />
      {Array.from({ length: RUN - 1 - before }, () => (
        <i class="to" />
      ))}
      <bdi class="ltr">{clock(length)}</bdi>
    </div>
  );
}
