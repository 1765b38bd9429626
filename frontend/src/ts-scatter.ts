import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { EChartsType } from 'echarts/core';
import type { Board } from './board';
import { BoardChart, plain } from './board-chart';
import { figure, measured } from './figures';
import { scaleOf, word, type Value } from './parallel-scale';
import { levelOf, levels, surface } from './surface';

const RAMP = ['--ts-seq-2', '--ts-seq-3', '--ts-seq-4', '--ts-seq-5', '--ts-seq-6', '--ts-seq-7'];
const [COLUMNS, ROWS] = [80, 60];

/** What an axis can show of each run: a setting, or a metric's last value. */
interface Axis {
  name: string;
  values: Value[];
}

/** Runs by two of their settings, coloured by the metric; on demand with what one would expect between them. */
@customElement('ts-scatter')
export class TsScatter extends BoardChart {
  static override styles = [...BoardChart.styles, css`
    .plot { height: 380px; max-width: 900px; }
    .under { display: flex; flex-wrap: wrap; gap: 4px 16px; color: var(--ts-faint); }
    .key { display: inline-flex; gap: 10px; } .key i { display: inline-block; width: 12px; height: 8px; margin-right: 5px; }
  `];

  protected override drawn(chart: EChartsType) {
    chart.on('click', (event: any) => {
      if (event.seriesType === 'scatter') window.location.assign(`runs/${this.board!.runs[event.data.run]}`);
    });
  }

  /** Axes to choose from, numbers with many values first, seeds last: chance is no setting. */
  private axes(board: Board): Axis[] {
    const settings = board.facts!.settings.filter((s) => s.differs && (s.from === 'parameter' || s.name === 'seed'))
      .map((s) => ({ name: s.name, values: s.values.map(asNumber) }))
      .sort((a, b) => Number(SEED.test(a.name)) - Number(SEED.test(b.name)) || numbers(b.values) - numbers(a.values));
    const metrics = board.measures.map((m) => ({ name: m.words, values: board.lasts(m.key).map((v) => (Number.isNaN(v) ? null : v)) }));
    return [...settings, ...metrics];
  }

  private pair(board: Board): [Axis, Axis] | null {
    const axes = this.axes(board);
    const { across, up } = board.view;
    const x = axes.find((a) => a.name === across) ?? axes[0];
    const y = axes.find((a) => a.name === up) ?? axes.find((a) => a !== x);
    return x && y ? [x, y] : null;
  }

  protected option(board: Board) {
    const pair = this.pair(board);
    if (!pair) return null;
    const [x, y] = pair;
    const scales = [scaleOf(x.values), scaleOf(y.values)];
    const lasts = board.lasts(board.view.metric);
    const edges = levels(lasts, RAMP.length);
    const both = scales.every((s) => s.type !== 'category');
    return {
      grid: { left: 76, right: 24, top: 14, bottom: 48 },
      xAxis: this.axis(x.name, { ...this.scaled(scales[0]), nameGap: 28 }),
      yAxis: this.axis(y.name, { ...this.scaled(scales[1]), nameGap: 56 }),
      tooltip: this.tooltip((p) => p.data.run === undefined ? '' : `<b>${plain(board.name(p.data.run))}</b><br>${plain(x.name)} ${plain(word(x.values[p.data.run]))}<br>
        ${plain(y.name)} ${plain(word(y.values[p.data.run]))}<br>${plain(board.measure(board.view.metric).words)} ${measured(lasts[p.data.run])}`),
      series: [
        ...(board.view.contour && both ? [this.ground(board, x, y, scales, edges, lasts)] : []),
        { type: 'scatter', symbolSize: board.runs.length > 200 ? 6 : 9, data: this.points(board, x, y, lasts, edges), cursor: 'pointer' },
      ],
    };
  }

  private scaled(scale: ReturnType<typeof scaleOf>) {
    const { type, data, min, max } = scale;
    if (type === 'category') return { type, data };
    // A little room, so that no mark is cut by the frame.
    const room = type === 'log' ? Math.pow(max! / min!, 0.03) : (max! - min!) * 0.03;
    const ends = type === 'log' ? [min! / room, max! * room] : [min! - room, max! + room];
    return { type, min: ends[0], max: ends[1], axisLabel: { color: this.theme.colour('--ts-faint'), fontSize: 11, formatter: figure, showMinLabel: false, showMaxLabel: false } };
  }

  private points(board: Board, x: Axis, y: Axis, lasts: number[], edges: number[]) {
    const [text, soft] = [this.theme.colour('--ts-surface-1'), this.theme.colour('--ts-mark-soft')];
    return board.runs.flatMap((_, run) => {
      if (x.values[run] === null || y.values[run] === null) return [];
      const shown = board.shows(run);
      const colour = Number.isNaN(lasts[run]) || !shown ? soft : this.theme.colour(RAMP[levelOf(lasts[run], edges)]);
      return [{ run, value: [x.values[run], y.values[run]], itemStyle: { color: colour, opacity: shown ? 1 : 0.25, borderColor: text, borderWidth: 1 } }];
    });
  }

  /** The expected metric between the runs, in the same colours. */
  private ground(board: Board, x: Axis, y: Axis, scales: ReturnType<typeof scaleOf>[], edges: number[], lasts: number[]) {
    const [across, up] = scales.map(unit);
    const places = board.runs.flatMap((_, run) => {
      const [a, b] = [x.values[run], y.values[run]];
      if (typeof a !== 'number' || typeof b !== 'number' || !Number.isFinite(lasts[run]) || !board.shows(run)) return [];
      return [{ x: across.to(a), y: up.to(b), value: lasts[run] }];
    });
    const { values } = surface(places, COLUMNS, ROWS);
    const cells = [...values.keys()].filter((i) => !Number.isNaN(values[i]));
    return {
      type: 'custom', silent: true, clip: true, data: cells, z: 1,
      renderItem: (params: any, api: any) => {
        const cell = cells[params.dataIndex];
        const [column, row] = [cell % COLUMNS, Math.floor(cell / COLUMNS)];
        const [left, bottom] = api.coord([across.from(column / COLUMNS), up.from(row / ROWS)]);
        const [right, top] = api.coord([across.from((column + 1) / COLUMNS), up.from((row + 1) / ROWS)]);
        const fill = this.theme.colour(RAMP[levelOf(values[cell], edges)]);
        const [x0, x1, y0, y1] = [left, right, top, bottom].map(Math.round);
        return { type: 'rect', shape: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 }, style: { fill, opacity: 0.5 } };
      },
    };
  }

  protected words(board: Board): string {
    const pair = this.pair(board);
    const { words } = board.measure(board.view.metric);
    return pair ? `Last ${words} of ${board.runs.length} runs by ${pair[0].name} and ${pair[1].name}` : 'No two settings differ';
  }

  protected controls(board: Board) {
    const options = this.axes(board).map((a) => [a.name, a.name] as [string, string]);
    const pair = this.pair(board);
    if (!pair) return html`<p class="note">No two settings differ.</p>`;
    return html`<div class="controls">
      ${this.choice('Across', pair[0].name, options, (across) => board.show({ across }))}
      ${this.choice('Up', pair[1].name, options, (up) => board.show({ up }))}
      <label class="tick"><input type="checkbox" .checked=${board.view.contour} @change=${(e: Event) => board.show({ contour: (e.target as HTMLInputElement).checked })}>Contours between the runs</label></div>`;
  }

  protected override remark(board: Board) {
    const { words, better } = board.measure(board.view.metric);
    const lasts = board.lasts(board.view.metric).filter(Number.isFinite);
    if (lasts.length === 0) return nothing;
    const edges = levels(lasts, RAMP.length);
    const starts = [lasts.reduce((a, b) => Math.min(a, b)), ...edges];
    return html`<span class="key">${words}, ${better} is better: ${RAMP.map((token, i) => html`<span><i style="background:var(${token})"></i>from ${measured(starts[i])}</span>`)}</span>
      ${board.view.contour ? html`<span>contours: mean of the runs nearby, weighted by a Gaussian of the distance; white where no run is near</span>` : nothing}`;
  }

  protected table(board: Board) {
    const pair = this.pair(board);
    const { words } = board.measure(board.view.metric);
    const lasts = board.lasts(board.view.metric);
    if (!pair) return html``;
    return html`<table><thead><tr><th scope="col">Run</th>${pair.map((a) => html`<th scope="col">${a.name}</th>`)}<th scope="col">${words}</th></tr></thead>
      <tbody>${board.ranked().map((run) => html`<tr><th scope="row">${board.name(run)}</th>${pair.map((a) => html`<td>${a.values[run] === null ? '–' : word(a.values[run])}</td>`)}<td>${measured(lasts[run])}</td></tr>`)}</tbody></table>`;
  }
}

/** A number's place between the ends of its axis, and back. */
function unit(scale: ReturnType<typeof scaleOf>) {
  const [min, max] = [scale.min!, scale.max!];
  if (scale.type === 'log') return { to: (v: number) => Math.log(v / min) / Math.log(max / min), from: (u: number) => min * Math.pow(max / min, u) };
  return { to: (v: number) => (v - min) / (max - min), from: (u: number) => min + u * (max - min) };
}

const SEED = /^(random_?)?(seed|state)$|^rng_seed$/i;

/** How many different numbers there are. */
function numbers(values: Value[]): number {
  return new Set(values.filter((v) => typeof v === 'number')).size;
}

function asNumber(text: string | null): Value {
  return text !== null && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
