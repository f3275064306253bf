// Fetches one slide and shows it in a stage as the player of briefings shows it. One state per stage; the last address asked for wins.
import { fit, openDeck } from "../../js/slides.js";

const stages = new WeakMap(); // stage → { asked, ended, unfit }

async function library() {
  if (window.Plotly || document.querySelector("script[src*='plotly-basic']")) return;
  document.head.append(Object.assign(document.createElement("script"), { src: "_content/Plotly.Blazor/plotly-basic-3.7.0.min.js" }));
}

function end(state) {
  state.ended?.abort();
  for (const plot of state.stage.querySelectorAll(".js-plotly-plot")) window.Plotly?.purge(plot);
}

export async function show(stage, address) {
  if (!stage) return;
  const state = stages.get(stage) ?? { stage, asked: 0, unfit: fit(stage) };
  stages.set(stage, state);
  const mine = ++state.asked;
  await library();
  const answer = await fetch(address).catch(() => null);
  // Without an answer the last picture stays.
  if (mine !== state.asked || !answer?.ok) return;
  const deck = document.createElement("div");
  deck.className = "deck";
  deck.innerHTML = await answer.text();
  if (mine !== state.asked) return;
  end(state);
  state.ended = new AbortController();
  stage.replaceChildren(deck);
  const player = openDeck(deck, { still: true, signal: state.ended.signal });
  await player.show(player.slides[0]?.key);
  stage.dataset.drawn = address;
}

export function stop(stage) {
  const state = stages.get(stage);
  if (!state) return;
  state.asked++;
  state.unfit();
  end(state);
  stages.delete(stage);
}
