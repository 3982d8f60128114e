import { useEffect, useRef, useState } from "preact/hooks";
import type { Caption, Card } from "../feed/card";
import { pick } from "./link";

/** A clip with its picture, whatever its viewer chose for the feed, with the browser's own controls and its captions in a band below, as a viewer will see them. */
export function Screen({ card, onVideo }: { card: Card; onVideo?: (video: HTMLVideoElement) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState<Caption | undefined>(card.captions[0]);
  const [cue, setCue] = useState("");
  useEffect(() => onVideo?.(video.current!), []);
  useEffect(() => {
    setCue("");
    if (!shown) return;
    const track = document.createElement("track");
    track.kind = "captions";
    track.src = shown.src;
    track.srclang = shown.lang;
    track.track.addEventListener("cuechange", () =>
      setCue((Array.from(track.track.activeCues ?? []) as VTTCue[]).map((each) => each.getCueAsHTML().textContent ?? "").join("\n")),
    );
    video.current!.append(track);
    track.track.mode = "hidden";
    return () => track.remove();
  }, [shown?.src]);
  return (
    <div class="col tight">
      <div class="screen">
        <video ref={video} controls playsInline preload="metadata" poster={card.poster} src={pick({ ...card, sounds: [] })?.src} aria-label={card.title?.text} />
        {shown && (
          <p class="cap" lang={shown.lang} dir={shown.dir}>
            {cue}
          </p>
        )}
      </div>
      {card.captions.length > 1 && (
        <div class="row wrap">
          {card.captions.map((each) => (
            <button type="button" class="btn" aria-pressed={each === shown} onClick={() => setShown(each)}>
              <bdi>{each.label}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
