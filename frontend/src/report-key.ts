import { html, nothing } from 'lit';
import type { Board } from './board';
import { measured } from './figures';
import { SLOTS, groupInk, inks, legend } from './run-colours';
import { groups } from './run-groups';
import { mark } from './run-roll';
import type { Theme } from './theme';

/** What the lines of a chart of curves stand for; nothing where there is one line. */
export function curveKey(board: Board, theme: Theme) {
  if (board.view.group !== '') return means(board, theme);
  const setting = board.setting(board.view.colour);
  if (setting) return colours(board.view.colour, setting.values, theme);
  if (board.runs.length <= SLOTS) return board.runs.length > 1 ? runs(board, theme) : nothing;
  return board.view.colour === 'best' ? html`<p class="soft">The ten best in colour, the others in grey</p>` : nothing;
}

function means(board: Board, theme: Theme) {
  const all = groups(board);
  return html`<ul aria-label="Means over ${board.view.group}">${all.slice(0, SLOTS).map((group, i) => html`
      <li>${mark(groupInk(i, theme))}${group.words} <span class="soft">${group.runs.length === 1 ? '1 run' : `${group.runs.length} runs`}</span></li>`)}</ul>
    <p class="soft">Means with 95 % t intervals over the runs of each group${all.length > SLOTS ? '; the other means in grey' : ''}</p>`;
}

function colours(name: string, values: (string | null)[], theme: Theme) {
  return html`<ul aria-label="Colours by ${name}">${legend(values).entries.map((entry) => html`
    <li><i style="background:${entry.colour(theme)}"></i>${name} ${entry.text}</li>`)}</ul>`;
}

function runs(board: Board, theme: Theme) {
  const ink = inks(board, theme);
  const lasts = board.lasts(board.view.metric);
  return html`<ul aria-label="Runs, the best first">${board.ranked().map((run) => html`
    <li>${mark(ink[run])}<a href="runs/${board.runs[run]}">${board.name(run)}</a> <span class="num">${measured(lasts[run])}</span></li>`)}</ul>`;
}
