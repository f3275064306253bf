// Runs in <head> before the first paint: puts the reader's settings on <html>, so that nothing flashes and charts read one attribute.
// Settings: theme light|dark|auto · contrast auto|more|normal · text -1|0|+1|+2 · digits persian|latin · vision off|deutan|protan|tritan
// · shortcuts on|off.
// A cookie wins over localStorage: the server reads the same cookie when it prerenders.
(() => {
  "use strict";
  const root = document.documentElement;
  const accepted = {
    theme: ["auto", "light", "dark"],
    contrast: ["auto", "more", "normal"],
    text: ["0", "-1", "+1", "+2"],
    digits: ["persian", "latin"],
    vision: ["off", "deutan", "protan", "tritan"],
    shortcuts: ["on", "off"],
  };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");

  // Storage may be forbidden (private windows, policies): then settings last for the page.
  const stored = name => { try { return localStorage.getItem(name); } catch { return null; } };
  const cookie = name => {
    const pair = document.cookie.split("; ").find(c => c.startsWith(name + "="));
    if (!pair) return null;
    try { return decodeURIComponent(pair.slice(name.length + 1)); } catch { return null; }
  };
  const settings = {};
  for (const [name, values] of Object.entries(accepted)) {
    const value = cookie(name) ?? stored(name);
    settings[name] = values.includes(value) ? value : values[0];
  }

  const set = (name, value) => {
    if (value === null) root.removeAttribute(name);
    else if (root.getAttribute(name) !== value) root.setAttribute(name, value);
  };
  const apply = () => {
    set("data-theme", settings.theme === "auto" ? (dark.matches ? "dark" : "light") : settings.theme);
    set("data-contrast", settings.contrast === "more" || (settings.contrast === "auto" && contrast.matches) ? "more" : null);
    set("data-text", settings.text === "0" ? null : settings.text);
    set("data-digits", settings.digits);
    set("data-shortcuts", settings.shortcuts);
    set("data-vision", settings.vision === "off" ? null : settings.vision);
  };
  const announce = () => document.dispatchEvent(new CustomEvent("dashboard:theme", {
    detail: { ...settings, shown: root.dataset.theme, highContrast: root.dataset.contrast === "more" },
  }));
  const changed = () => { apply(); announce(); };

  apply();
  dark.addEventListener("change", changed);
  contrast.addEventListener("change", changed);

  // The settings dialog calls dashboardTheme.set("theme", "dark"); an unknown name or value changes nothing and answers false.
  window.dashboardTheme = {
    get: () => ({ ...settings }),
    set(name, value) {
      if (!accepted[name]?.includes(value)) return false;
      settings[name] = value;
      try { localStorage.setItem(name, value); } catch { /* the cookie may still hold it */ }
      const secure = location.protocol === "https:" ? "; secure" : "";
      document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`;
      changed();
      return true;
    },
  };
  // Blazor's enhanced navigation may merge <html> with the server's attributes: put ours back.
  document.addEventListener("DOMContentLoaded", () => window.Blazor?.addEventListener?.("enhancedload", changed));
})();
