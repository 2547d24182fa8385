// Runs in the measured page, before its own scripts.

(() => {
  const nativeValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  const slider = () => document.getElementById("steps-slider");
  const total = () => document.getElementById("total-credits");
  const nextFrame = () => new Promise(requestAnimationFrame);

  // As a browser does it: past the property that a framework may have put on the element.
  const slideTo = (steps) => {
    nativeValue.set.call(slider(), steps);
    slider().dispatchEvent(new Event("input", { bubbles: true }));
  };

  // A page that says that it is loading keeps what is done and does it later, all at once. Sixty inputs a second would
  // measure that; so it gets the first when it can answer.
  const isReady = () => slider() && total()?.textContent && !("loading" in document.documentElement.dataset);

  const firstAnswer = new Promise((resolve) => {
    let before;
    const observer = new MutationObserver(() => {
      if (before === undefined || total().textContent === before) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });

    let frames = 0;
    const ask = () => {
      if (before !== undefined && total().textContent !== before) return;
      if (isReady()) {
        before ??= total().textContent;
        frames += 1;
        slideTo(frames % 2 ? 60 : 75);
      }
      requestAnimationFrame(ask);
    };
    requestAnimationFrame(ask);
  });

  const answered = () =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(total(), { childList: true, characterData: true, subtree: true });
    });

  // One input a frame, as from a hand. Each is far enough from the one before to change the total.
  const FRAME_MS = 1000 / 60;

  const latencies = async (count) => {
    const measured = [];
    let droppedFrames = 0;
    let before = await nextFrame();
    for (let index = 0; index < count; index += 1) {
      const now = await nextFrame();
      droppedFrames += Math.max(0, Math.round((now - before) / FRAME_MS) - 1);
      before = now;
      const answer = answered();
      const start = performance.now();
      slideTo((index % 2 ? 120 : 20) + (index % 25));
      measured.push((await answer) - start);
    }
    await nextFrame();
    return { measured, droppedFrames };
  };

  const firstPaint = async () => {
    for (;;) {
      const [entry] = performance.getEntriesByName("first-contentful-paint");
      if (entry) return entry.startTime;
      await nextFrame();
    }
  };

  // The memory of WebAssembly is in no figure of the JavaScript heap. Of several instances it is the first that has one.
  const memories = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { memory } = (made.instance ?? made).exports;
    if (memory) memories.push(memory);
    return made;
  };
  const wasmMemory = () => memories[0]?.buffer.byteLength ?? 0;

  window.probe = { firstAnswer: () => firstAnswer, firstPaint, latencies, wasmMemory };
})();
