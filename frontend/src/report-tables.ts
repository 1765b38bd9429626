import { html, nothing } from 'lit';
import type { Board, Setting } from './board';
import { measured } from './figures';

const FEW = 6;

/** A column of a table of runs: a setting's words, or a metric's last values. */
interface Column {
  words: string;
  cells: string[];
  number: boolean;
}

/** Runs in rows, as the server ranked them. */
export function runTable(board: Board, names: string[]) {
  const columns = (names.length > 0 ? names : usual(board)).map((name) => column(board, name));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Runs"><table>
    <thead><tr><th scope="col">Run</th>${columns.map((c) => html`<th scope="col" class=${c.number ? '' : 'word'}>${c.words}</th>`)}</tr></thead>
    <tbody>${board.runs.map((id, run) => html`<tr><th scope="row"><a href="runs/${id}">${board.name(run)}</a></th>
      ${columns.map((c) => html`<td class=${c.number ? '' : 'word'}>${c.cells[run]}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** The parameters that differ, and the metric. */
function usual(board: Board): string[] {
  const differing = board.facts!.settings.filter((s) => s.differs && (s.from === 'parameter' || s.from === 'recipe'));
  return [...differing.slice(0, FEW).map((s) => s.name), ...(board.view.metric ? [board.view.metric] : [])];
}

function column(board: Board, name: string): Column {
  const setting = board.setting(name);
  if (setting) return { words: name, cells: setting.values.map((v) => v ?? '–'), number: setting.values.every((v) => v === null || isNumber(v)) };
  return { words: board.measure(name).words, cells: board.lasts(name).map(measured), number: true };
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** The best run of all that the filter finds. */
export function bestRun(board: Board, total: number) {
  const { metric } = board.view;
  const { words, better } = board.measure(metric);
  const [value] = board.lasts(metric);
  const settings = board.facts!.settings.filter((s) => s.from === 'parameter' || s.from === 'recipe').slice(0, 8);
  if (Number.isNaN(value)) return html`<p class="note">No run has measured ${words} yet.</p>`;
  return html`<div class="best"><div><b>${measured(value)}</b><span>${words}</span></div>
    <div><a href="runs/${board.runs[0]}">${board.name(0)}</a>
      <span class="soft">best of ${total === 1 ? '1 run' : `${total} runs`}, ${better} is better. One run: how much is chance shows only with more seeds</span>
      <dl>${settings.map((s) => html`<div><dt>${s.name}</dt><dd>${s.values[0] ?? '–'}</dd></div>`)}</dl></div></div>`;
}

/** What sets the second run apart from the first. */
export function difference(board: Board) {
  if (board.runs.length < 2) return html`<p class="note">Two runs are needed; the filter finds one.</p>`;
  const settings = board.facts!.settings.filter((s) => s.differs && s.from !== 'environment');
  const metrics = board.facts!.metrics.filter((m) => m.values.some((v) => v !== null));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="What sets two runs apart"><table>
    <thead><tr><th scope="col"></th>${[0, 1].map((run) => html`<th scope="col"><a href="runs/${board.runs[run]}">${board.name(run)}</a></th>`)}<th scope="col">Difference</th></tr></thead>
    <tbody>${settings.map(apart)}
      ${metrics.map((m) => measures(board, m.key))}</tbody></table></div>
    ${settings.length === 0 ? html`<p class="soft">No setting differs</p>` : nothing}`;
}

function apart(setting: Setting) {
  return html`<tr><th scope="row">${setting.name}</th><td>${setting.values[0] ?? '–'}</td><td><b>${setting.values[1] ?? '–'}</b></td><td></td></tr>`;
}

function measures(board: Board, key: string) {
  const [a, b] = board.lasts(key);
  const away = b - a;
  return html`<tr><th scope="row">${board.measure(key).words}</th><td>${measured(a)}</td><td>${measured(b)}</td>
    <td>${Number.isNaN(away) ? '–' : `${away > 0 ? '+' : ''}${measured(away)}`}</td></tr>`;
}
