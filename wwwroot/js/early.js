// Starts the chart library while the circuit is still being made; otherwise it would begin only after both. Done through Plotly.Blazor's own
// module and under its own name, so that the component finds the script loading and waits for it (readiness lives in that module).
import { importScript } from "../_content/Plotly.Blazor/plotly-interop-7.2.0.js";

importScript("plotly-import", "./_content/Plotly.Blazor/plotly-basic-3.7.0.min.js").catch(() => { /* The board shows the tables instead. */ });
