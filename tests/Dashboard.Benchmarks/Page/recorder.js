// Runs in the measured page before anything else: remembers when it was ready, what shifted, and how long picks took.
(() => {
  const measured = window.measured = { ready: null, shift: 0 };
  let pick = null, done = null;
  new MutationObserver(() => {
    if (measured.ready === null && document.documentElement.dataset.ready === "true") measured.ready = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) measured.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });

  // Plotly reports a click when the button is let go, before the click event: both kinds of pick are counted from there.
  window.addEventListener("mouseup", () => { if (pick && pick.start === null) pick.start = performance.now(); }, { capture: true });
  const since = name => document.addEventListener(name, () => {
    // A new size of a plot is answered too, but only a pick changes the address.
    if (!pick || pick.start === null || pick[name] !== null || (name === "dashboard:painted" && location.href === pick.from)) return;
    pick[name] = performance.now() - pick.start;
    if (name === "dashboard:painted") done?.();
  });
  since("dashboard:echo");
  since("dashboard:painted");

  /** The marks and key entries of a chart that pick something and can be hit with the mouse. */
  const targets = section => {
    const marks = [...section.querySelectorAll(".marks [data-mark]")];
    const nodes = [...section.querySelectorAll(".key a[data-pick]")];
    for (const trace of section.querySelectorAll(".js-plotly-plot .trace")) {
      const custom = trace.__data__?.[0]?.trace?.customdata;
      if (custom) for (const node of trace.querySelectorAll(".point")) if (marks[custom[node.__data__?.i]]?.dataset.emit) nodes.push(node);
    }
    return nodes.filter(node => { const { width, height } = node.getBoundingClientRect(); return width >= 4 && height >= 4; });
  };

  /** Chooses what is picked next by two numbers from 0 to 1; where it is, or null. */
  measured.aim = (first, second) => {
    const sections = [...document.querySelectorAll("section[data-chart]")];
    for (let i = 0; i < sections.length; i++) {
      const found = targets(sections[(Math.floor(first * sections.length) + i) % sections.length]);
      if (found.length > 0) return place(found[Math.floor(second * found.length)]);
    }
    const clear = document.querySelector("[data-testid=clear-selection]");
    return clear ? place(clear) : null;
  };
  const place = node => {
    // The menu of the pick before may lie over the next mark.
    document.querySelector(".markmenu")?.remove();
    node.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = node.getBoundingClientRect();
    pick = { from: location.href, start: null, "dashboard:echo": null, "dashboard:painted": null };
    return [left + width / 2, top + height / 2];
  };

  /** Waits for the answer; [echo, painted] in milliseconds, null for what did not come. */
  measured.answer = () => new Promise(resolve => {
    const end = () => { clearTimeout(late); const { "dashboard:echo": echo, "dashboard:painted": painted } = pick; pick = done = null; resolve([echo, painted]); };
    const late = setTimeout(end, 4000);
    done = end;
    if (pick["dashboard:painted"] !== null) end();
  });
})();
