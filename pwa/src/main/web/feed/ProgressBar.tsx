import { useEffect, useRef } from "preact/hooks";
import { clock, t } from "../lib/i18n";

const STEP_S = 5;

/** The progress of a clip, as a slider: pressing or dragging on the line seeks. The nuqta marks the end, where the question is. */
export function ProgressBar({ video, durationMs }: { video: HTMLVideoElement; durationMs: number }) {
  const slider = useRef<HTMLDivElement>(null);
  const line = useRef<SVGSVGElement>(null);
  const done = useRef<SVGPathElement>(null);
  const now = useRef<HTMLElement>(null);
  const length = durationMs / 1000;

  useEffect(() => {
    const draw = () => {
      const at = video.currentTime;
      done.current!.setAttribute("d", `M0 7h${(200 * Math.min(1, at / (length || 1))).toFixed(1)}`);
      now.current!.textContent = clock(at);
      slider.current!.setAttribute("aria-valuenow", String(Math.floor(at)));
      slider.current!.setAttribute("aria-valuetext", `${clock(at)} / ${clock(length)}`);
    };
    draw();
    video.addEventListener("timeupdate", draw);
    video.addEventListener("seeking", draw);
    return () => {
      video.removeEventListener("timeupdate", draw);
      video.removeEventListener("seeking", draw);
    };
  }, [video]);

  const seek = (event: PointerEvent) => {
    if (event.type === "pointermove" && !event.buttons) return;
    event.stopPropagation();
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
      class="progress"
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
      <svg ref={line} viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 7h200" />
        <path ref={done} d="M0 7h0" />
      </svg>
      <span class="nq" />
      <bdi class="ltr">{clock(length)}</bdi>
    </div>
  );
}
