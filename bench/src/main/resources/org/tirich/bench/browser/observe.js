// Notes what a visitor sees, and when: frames, waiting, the question before the clip. Runs before the page.
window.bench = { firstFrame: 0, prediction: 0, firstPlaying: 0, stalledMs: 0, playedMs: 0, swipe: 0, shown: {} };
(() => {
  const bench = window.bench;
  const seen = new WeakSet();
  const card = () => document.querySelector("article.clip[data-work]:not([inert])");
  // What is asked between clips.
  const between = () => document.querySelector("article.interlude:not([inert])");

  const follow = (video) => {
    if (seen.has(video)) return;
    seen.add(video);
    let waitingAt = 0;
    let started = false;
    let last = 0;
    let lastAt = 0;
    video.addEventListener("playing", () => {
      bench.firstPlaying ||= Date.now();
      if (waitingAt) bench.stalledMs += performance.now() - waitingAt;
      waitingAt = 0;
      started = true;
    });
    video.addEventListener("waiting", () => {
      if (started && !video.seeking && video.currentTime > 0.3) waitingAt ||= performance.now();
    });
    for (const event of ["pause", "emptied"]) video.addEventListener(event, () => ((waitingAt = 0), (started = false)));
    video.addEventListener("timeupdate", () => {
      const step = video.currentTime - last;
      if (step > 0 && step < 1 && performance.now() - lastAt < 2000) bench.playedMs += step * 1000;
      last = video.currentTime;
      lastAt = performance.now();
      const path = video.currentSrc && new URL(video.currentSrc).pathname;
      if (path) bench.shown[path] = Math.max(bench.shown[path] || 0, video.currentTime);
    });
  };

  new MutationObserver(() => {
    for (const video of document.querySelectorAll("video")) {
      if (!seen.size && !bench.asked) {
        bench.asked = true;
        video.requestVideoFrameCallback((now) => (bench.firstFrame = now));
      }
      follow(video);
    }
    if (!bench.prediction && document.querySelector("[data-predict] .opt")?.getBoundingClientRect().height) requestAnimationFrame(() => (bench.prediction ||= performance.now()));
  }).observe(document, { childList: true, subtree: true });

  // From the key to the first frame of the card that it brings.
  addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "ArrowDown") return;
      const pressed = performance.now();
      bench.swipe = 0;
      bench.left = card()?.dataset.work ?? bench.left;
      (card() ?? between())?.nextElementSibling?.querySelector("video")?.requestVideoFrameCallback(() => (bench.swipe = performance.now() - pressed));
    },
    { capture: true },
  );

  // Whether the card that the key brings fills the feed.
  bench.arrived = () => {
    const now = card();
    return Number(now && now.dataset.work !== bench.left && Math.abs(now.getBoundingClientRect().top - document.querySelector("main").getBoundingClientRect().top) < 2);
  };

  // Whether something is asked after the card.
  bench.asks = () => Number(!!card()?.nextElementSibling?.matches(".interlude"));
  bench.isAsked = () => Number(!!between());
  // Skips the questions, and begins another run at its end.
  bench.skip = () => between()?.querySelector(".sum .btn:last-child, .ask .btn")?.click();

  // One press guesses, also before the script is here.
  bench.pass = () => card()?.querySelector("[data-predict] .opt")?.click();

  // The picture inside its element, which may have bars.
  bench.width = () => {
    const video = card()?.querySelector("video");
    if (!video?.videoWidth) return 0;
    const box = video.getBoundingClientRect();
    return (video.videoWidth * Math.min(box.width / video.videoWidth, box.height / video.videoHeight)) / innerWidth;
  };
})();
