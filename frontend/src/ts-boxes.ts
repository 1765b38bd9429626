import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Board, Setting } from './board';
import { BoardChart, plain } from './board-chart';
import { figure, measured } from './figures';

/** More different values than this share boxes. */
const MOST = 16;
const BINS = 6;

/** The last values of the runs that share a setting's value. */
interface Box {
  name: string;
  /** Ascending. */
  values: number[];
  runs: number[];
}

/** How the metric spreads over the runs of each value of a setting: quartiles, whiskers, and every run as a dot. */
@customElement('ts-boxes')
export class TsBoxes extends BoardChart {
  static override styles = [...BoardChart.styles, css`
    .plot { height: 340px; max-width: 900px; }
    .under { display: flex; gap: 16px; color: var(--ts-faint); }
  `];

  private settings(board: Board): Setting[] {
    return board.facts!.settings.filter((s) => s.differs && s.from !== 'environment');
  }

  private setting(board: Board): Setting | undefined {
    const all = this.settings(board);
    const few = all.find((s) => s.from === 'parameter' && new Set(s.values).size <= MOST);
    return all.find((s) => s.name === board.view.boxes) ?? few ?? all[0];
  }

  private boxes(board: Board): Box[] {
    const setting = this.setting(board);
    if (!setting) return [];
    const lasts = board.lasts(board.view.metric);
    const named = names(setting.values);
    const boxes = new Map<string, Box>(named.order.map((name) => [name, { name, values: [], runs: [] }]));
    board.runs.forEach((_, run) => {
      if (Number.isFinite(lasts[run]) && board.shows(run)) boxes.get(named.of(setting.values[run] ?? null))!.runs.push(run);
    });
    return [...boxes.values()].filter((b) => b.runs.length > 0)
      .map((b) => ({ ...b, values: b.runs.map((run) => lasts[run]).sort((a, c) => a - c) }));
  }

  protected option(board: Board) {
    const boxes = this.boxes(board);
    if (boxes.length === 0) return null;
    const { words } = board.measure(board.view.metric);
    const lasts = board.lasts(board.view.metric);
    const [ink, fill] = [this.theme.colour('--ts-text'), this.theme.colour('--ts-surface-3')];
    return {
      grid: { left: 76, right: 24, top: 14, bottom: 52 },
      xAxis: this.axis(this.setting(board)!.name, { type: 'category', data: boxes.map((b) => `${b.name}\n${b.runs.length} ${b.runs.length === 1 ? 'run' : 'runs'}`), nameGap: 38, splitLine: { show: false }, axisLabel: { color: this.theme.colour('--ts-faint'), fontSize: 11, lineHeight: 15, interval: 0, overflow: 'truncate', width: 110 } }),
      yAxis: this.axis(`Last ${words}`, { type: 'value', scale: true, nameGap: 56, axisLabel: { color: this.theme.colour('--ts-faint'), fontSize: 11, formatter: figure } }),
      tooltip: this.tooltip((p) => (p.seriesType === 'scatter' ? `<b>${plain(board.name(p.data.run))}</b><br>${plain(words)} ${measured(p.data.value[1])}` : this.summary(boxes[p.dataIndex]))),
      series: [
        { type: 'boxplot', boxWidth: [12, 54], itemStyle: { color: fill, borderColor: ink, borderWidth: 1.2 }, data: boxes.map((b) => five(b.values)) },
        { type: 'scatter', symbolSize: 5, itemStyle: { color: this.theme.colour('--ts-mark'), opacity: 0.55 },
          data: boxes.flatMap((b, i) => b.runs.map((run) => ({ run, value: [i, lasts[run]] }))) },
      ],
    };
  }

  private summary(box: Box): string {
    const [low, first, middle, third, high] = five(box.values);
    return `<b>${plain(box.name)}</b>, ${box.runs.length} runs<br>median ${measured(middle)}<br>quartiles ${measured(first)} to ${measured(third)}<br>whiskers ${measured(low)} to ${measured(high)}`;
  }

  protected words(board: Board): string {
    return `Last ${board.measure(board.view.metric).words} by ${this.setting(board)?.name ?? 'no setting'}`;
  }

  protected controls(board: Board) {
    const setting = this.setting(board);
    if (!setting) return html`<p class="note">No setting differs.</p>`;
    return html`<div class="controls">${this.choice('By', setting.name, this.settings(board).map((s) => [s.name, s.name]), (boxes) => board.show({ boxes }))}</div>`;
  }

  protected override remark() {
    return html`<span>box: quartiles and median; whiskers: the furthest run within 1.5 times the box; dots: runs</span>`;
  }

  protected table(board: Board) {
    return html`<table><thead><tr><th scope="col">${this.setting(board)?.name}</th><th scope="col">Runs</th><th scope="col">Lowest</th><th scope="col">First quartile</th>
        <th scope="col">Median</th><th scope="col">Third quartile</th><th scope="col">Highest</th></tr></thead>
      <tbody>${this.boxes(board).map((b) => html`<tr><th scope="row">${b.name}</th><td>${b.runs.length}</td><td>${measured(b.values[0])}</td><td>${measured(quantile(b.values, 0.25))}</td>
        <td>${measured(quantile(b.values, 0.5))}</td><td>${measured(quantile(b.values, 0.75))}</td><td>${measured(b.values.at(-1))}</td></tr>`)}</tbody></table>`;
  }
}

/** Ends of the whiskers, quartiles and median (Tukey 1977). */
function five(sorted: number[]): number[] {
  const [first, middle, third] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p));
  const reach = 1.5 * (third - first);
  const low = sorted.find((v) => v >= first - reach)!;
  const high = sorted.findLast((v) => v <= third + reach)!;
  return [low, first, middle, third, high];
}

/** Between neighbours by their distance: type 7 of Hyndman and Fan (1996). */
function quantile(sorted: number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below);
}

/** The boxes of a setting's values: each its own, or ranges that hold equally many runs when there are too many. */
function names(values: (string | null)[]): { order: string[]; of(value: string | null): string } {
  const distinct = [...new Set(values.filter((v): v is string => v !== null))];
  const numeric = distinct.length > 0 && distinct.every((v) => v.trim() !== '' && Number.isFinite(Number(v)));
  if (distinct.length > MOST) return numeric ? ranges(values) : frequent(values);
  const order = distinct.sort(numeric ? (a, b) => Number(a) - Number(b) : undefined);
  return { order: [...order, 'not set'], of: (value) => value ?? 'not set' };
}

function ranges(values: (string | null)[]) {
  const sorted = values.filter((v): v is string => v !== null).map(Number).sort((a, b) => a - b);
  const edges = Array.from({ length: BINS }, (_, i) => sorted[Math.floor((i * sorted.length) / BINS)]);
  const starts = [...new Set(edges)];
  const name = (i: number) => `${figure(starts[i])} to ${i + 1 < starts.length ? figure(starts[i + 1]) : figure(sorted.at(-1))}`;
  const of = (value: string | null) => (value === null ? 'not set' : name(starts.findLastIndex((start) => start <= Number(value))));
  return { order: [...starts.map((_, i) => name(i)), 'not set'], of };
}

function frequent(values: (string | null)[]) {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value ?? 'not set', (counts.get(value ?? 'not set') ?? 0) + 1);
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, MOST - 1).map(([name]) => name);
  return { order: [...most, 'others'], of: (value: string | null) => (most.includes(value ?? 'not set') ? (value ?? 'not set') : 'others') };
}
