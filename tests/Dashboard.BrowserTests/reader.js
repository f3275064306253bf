// Runs in the page before any of its scripts: records what the page announces and finds where marks are drawn.
(() => {
  const told = [];
  const shift = { sum: 0 };
  const violations = [];
  const charts = page => [...page.querySelectorAll("section[data-chart]")];
  const options = section => [...section.querySelectorAll(".marks [data-mark]")];
  const state = element => `${element.dataset.state ?? ""}${element.getAttribute("aria-selected") === "true" ? "+picked" : ""}`;

  /** The plot nodes of every mark of a chart, in the order of its mark list. */
  function nodes(section) {
    const found = options(section).map(() => []);
    const plot = section.querySelector(".js-plotly-plot");
    if (!plot?.layout) return found;
    for (const trace of plot.querySelectorAll(".trace")) {
      const custom = trace.__data__?.[0]?.trace?.customdata;
      if (!custom) continue;
      for (const node of trace.querySelectorAll(".point"))
        if (node.__data__?.i !== undefined) found[custom[node.__data__.i]]?.push(node);
    }
    plot.layout.shapes?.forEach((shape, i) => {
      if (shape.name?.startsWith("mark:"))
        for (const node of plot.querySelectorAll(`.shapelayer path[data-index="${i}"]`)) found[Number(shape.name.slice(5))]?.push(node);
    });
    return found;
  }

  /** The whole picture as text by place: lists, tables, drawn marks, guide lines. Marks in no state are left out. */
  function picture(page = document) {
    const all = {};
    for (const section of charts(page)) {
      const chart = section.dataset.chart, drawn = nodes(section);
      options(section).forEach((option, i) => {
        const listed = state(option);
        if (listed) all[`${chart} list ${option.dataset.mark}`] = listed;
        const seen = [...new Set(drawn[i].map(node => `${node.dataset.state ?? ""}${node.classList.contains("picked") ? "+picked" : ""}`))].join("|");
        if (seen) all[`${chart} plot ${option.dataset.mark}`] = seen;
      });
      for (const row of section.querySelectorAll("table [data-mark]")) if (state(row)) all[`${chart} table ${row.dataset.mark}`] = state(row);
      const guides = [...section.querySelectorAll(".guide:not(.hover)")].map(guide => Math.round(parseFloat(guide.style.left))).sort((a, b) => a - b);
      if (guides.length > 0) all[`${chart} guides`] = guides.join(" ");
      all[`${chart} marks`] = String(options(section).length);
    }
    return all;
  }

  /** The middle of a mark as drawn. Long bars are clicked where they are, thin ones in their middle. */
  function place(chart, key) {
    const section = document.querySelector(`section[data-chart="${chart}"]`);
    const at = options(section).findIndex(option => option.dataset.mark === key);
    const node = nodes(section)[at]?.find(one => one.getBoundingClientRect().width > 0);
    if (!node) return null;
    const box = node.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2, width: box.width, height: box.height };
  }

  /** The same once it stands still for two frames: a chart may still be moving under a line that has just come or gone. */
  async function settled(chart, key) {
    for (let before = null, at = place(chart, key); ; before = at, at = place(chart, key)) {
      if (!at || (before && before.x === at.x && before.y === at.y)) return at;
      await new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
    }
  }

  for (const type of ["dashboard:echo", "dashboard:painted"])
    document.addEventListener(type, event => told.push({ type: type.slice(10), key: event.detail.key ?? "", charts: event.detail.charts ?? [], query: location.search }));
  document.addEventListener("securitypolicyviolation", event => violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
  new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift.sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });

  window.reading = {
    told, violations, shift, picture, settled,
    /** The picture that the server's first HTML carries, before any script has run. */
    firstHtml: async () => picture(new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html")),
    count: type => told.filter(event => event.type === type).length,
    /** From now on every picture a pick makes is kept, before the address changes and the server hears of it. */
    keepEchoes() {
      const navigateTo = window.Blazor.navigateTo;
      window.reading.echoes = [];
      window.Blazor.navigateTo = (...given) => { window.reading.echoes.push(picture()); return navigateTo.apply(window.Blazor, given); };
    },
  };
})();
