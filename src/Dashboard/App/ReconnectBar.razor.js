// A reader's state is the address: when the circuit cannot come back, the same address is loaded again as soon as the server answers.
const bar = document.getElementById("components-reconnect-modal");
const everyMs = 1500;
let waiting = false;

async function reloadWhenServed() {
  if (waiting) return;
  waiting = true;
  let told = false;
  for (;;) {
    try {
      const answer = await fetch("health/live", { cache: "no-store" });
      if (answer.ok) {
        if (!told) { told = true; await fetch("telemetry/resume-failed", { method: "POST" }).catch(() => {}); }
        break;
      }
    } catch { /* not back yet */ }
    await new Promise(again => setTimeout(again, everyMs));
  }
  location.reload();
}

bar?.addEventListener("components-reconnect-state-changed", async change => {
  switch (change.detail.state) {
    case "failed": reloadWhenServed(); break;
    case "rejected": reloadWhenServed(); break;
    case "resume-failed": reloadWhenServed(); break;
  }
});
bar?.querySelector("#components-reconnect-reload")?.addEventListener("click", click => { click.preventDefault(); location.reload(); });
