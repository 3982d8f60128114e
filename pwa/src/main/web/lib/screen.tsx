import { useEffect, useRef, useState } from "preact/hooks";
import type { Schemas } from "./http";
import { pictureFor } from "./link";

interface Props {
  card: Schemas["LessonCard"];
  onVideo?: (video: HTMLVideoElement) => void;
}

/** A clip with the browser's own controls and its captions in a band below, as viewers will see them. */
export function Screen({ card, onVideo }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [shown, setShown] = useState<Schemas["LessonCardTrack"] | undefined>(card.captions[0]);
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
        <video ref={video} controls playsInline preload="metadata" poster={card.poster} src={pictureFor(card)?.src} aria-label={card.title.text} />
        {shown && (
          <p class="cap" lang={shown.lang} dir={shown.dir}>
            {cue}
          </p>
        )}
      </div>
      {card.captions.length > 1 && (
        <div class="row wrap">
          {card.captions.map((each) => (
            <button type="button" class="btn" key={each.lang} aria-pressed={each === shown} onClick={() => setShown(each)}>
              <bdi>{each.label}</bdi>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
