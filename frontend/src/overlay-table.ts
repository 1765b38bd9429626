import { html } from 'lit';
import type { Board } from './board';
import type { Curve } from './curve-bytes';
import { figure, measured } from './figures';

/** The curves of a metric in words: one row per run, its range and where it ended. */
export function curveTable(board: Board, metric: string, curves: Curve[]) {
  const shown = curves.filter((c) => board.shows(board.place.get(c.id) ?? -1));
  const { words } = board.measure(metric);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words} as a table"><table>
    <caption>${words}${board.view.from === null ? '' : ', within the chosen part of the axis'}</caption>
    <thead><tr><th scope="col">Run</th><th scope="col">Points</th><th scope="col">Lowest</th><th scope="col">Highest</th><th scope="col">Last</th></tr></thead>
    <tbody>${shown.map((c) => html`<tr><th scope="row"><a href="runs/${c.id}">${board.name(board.place.get(c.id)!)}</a></th>
      <td>${figure(c.count)}</td><td>${measured(extreme(c.low, Math.min))}</td><td>${measured(extreme(c.high, Math.max))}</td>
      <td>${measured(c.last.at(-1))}</td></tr>`)}</tbody></table></div>`;
}

function extreme(values: Float32Array, of: (a: number, b: number) => number): number | null {
  let found = NaN;
  for (const value of values) if (!Number.isNaN(value)) found = Number.isNaN(found) ? value : of(found, value);
  return Number.isNaN(found) ? null : found;
}
