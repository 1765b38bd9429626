import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { EChartsType } from 'echarts/core';
import type { Board, Change } from './board';
import { BoardChart } from './board-chart';
import { label, scaleOf, word, type Value } from './parallel-scale';
import { inks } from './run-colours';

const SETTINGS = 6;
const RESULTS = 3;

/** One vertical axis: a setting or a metric; `better` is the direction that counts as good. */
interface Dimension {
  name: string;
  better?: 'higher' | 'lower';
  values: Value[];
}

/** Runs as lines across parameters and results; dragging along an axis keeps the runs that pass there, in every chart. */
@customElement('ts-parallel')
export class TsParallel extends BoardChart {
  static override styles = [...BoardChart.styles, css`
    .plot { height: 280px; }
    .under { display: flex; gap: 16px; color: var(--ts-faint); }
    details { font-size: var(--ts-size-s); } summary { cursor: pointer; color: var(--ts-muted); } .axes { display: flex; flex-wrap: wrap; gap: 0 16px; }
  `];

  @state() private chosen: Set<string> | null = null;
  private brushing = false;

  protected override hears(change: Change) {
    // The brush itself changed what is kept: drawing anew would take it away.
    if (change === 'kept' && this.brushing) this.requestUpdate();
    else super.hears(change);
  }

  protected override drawn(chart: EChartsType) {
    chart.on('axisareaselected', () => this.brushed());
  }

  private brushed() {
    const series = (this.chart as any).getModel().getSeriesByIndex(0);
    const active = series.getRawIndicesByActiveState('active') as number[];
    const inactive = series.getRawIndicesByActiveState('inactive') as number[];
    this.brushing = true;
    this.board!.keepOnly(inactive.length === 0 ? null : new Set(active));
    this.brushing = false;
  }

  private dimensions(board: Board): Dimension[] {
    return [...this.settings(board), ...this.results(board)].filter((d) => this.chosen === null || this.chosen.has(d.name));
  }

  private settings(board: Board): Dimension[] {
    return board.facts!.settings
      .filter((s) => s.differs && (s.from === 'parameter' || s.name === 'recipe'))
      .slice(0, this.chosen === null ? SETTINGS : undefined)
      .map((s) => ({ name: s.name, values: s.values.map(number) }));
  }

  /** The chosen metric stands last, where lines end. */
  private results(board: Board): Dimension[] {
    const { metric } = board.view;
    const others = board.measures.filter((m) => m.key !== metric && (this.chosen !== null || !m.key.startsWith('train')));
    const shown = this.chosen === null ? others.slice(0, RESULTS - 1) : others;
    return [...shown.reverse(), board.measure(metric)]
      .map((m) => ({ name: m.words, better: m.better, values: board.lasts(m.key).map((v) => (Number.isNaN(v) ? null : v)) }));
  }

  protected option(board: Board) {
    const dimensions = this.dimensions(board);
    if (dimensions.length < 2) return null;
    return {
      parallel: { left: 64, right: 64, top: 48, bottom: 16, parallelAxisDefault: this.axisDefault() },
      parallelAxis: dimensions.map((d, i) => this.vertical(d, i)),
      series: [{ type: 'parallel', smooth: 0.1, progressive: 0, inactiveOpacity: 0.04, activeOpacity: 1, data: this.lines(board, dimensions) }],
    };
  }

  private lines(board: Board, dimensions: Dimension[]) {
    const colours = inks(board, this.theme);
    const many = board.runs.length > 10;
    const faint = Math.min(0.8, 5 / Math.sqrt(board.runs.length));
    const scales = dimensions.map((d) => scaleOf(d.values));
    return board.runs.map((_, run) => {
      const { colour, slot } = colours[run];
      const dash = slot ? this.theme.dash(slot) : [];
      return {
        value: dimensions.map((d, i) => (scales[i].type === 'category' ? word(d.values[run]) : (d.values[run] ?? NaN))), name: board.name(run),
        lineStyle: { color: colour, width: slot ? 1.8 : 1, opacity: many && !slot ? faint : 1, type: dash.length ? dash : 'solid' },
      };
    });
  }

  private axisDefault() {
    const line = { lineStyle: { color: this.theme.colour('--ts-line-control') } };
    return {
      nameLocation: 'end', nameGap: 10, splitNumber: 3, axisLine: line, axisTick: line,
      nameTextStyle: { color: this.theme.colour('--ts-text'), fontSize: 11, lineHeight: 15, rich: { unit: { color: this.theme.colour('--ts-faint'), fontSize: 11, lineHeight: 15 } } },
      axisLabel: { color: this.theme.colour('--ts-faint'), fontSize: 11, formatter: label, backgroundColor: this.theme.colour('--ts-surface-1'), padding: [1, 3], margin: 6 },
      areaSelectStyle: { width: 18, borderWidth: 1, borderColor: this.theme.colour('--ts-touch'), color: this.theme.colour('--ts-touch'), opacity: 0.25 },
    };
  }

  private vertical(dimension: Dimension, dim: number) {
    const scale = scaleOf(dimension.values);
    const hint = dimension.better ? `${dimension.better} is better` : scale.type === 'log' ? 'log' : ' ';
    const downwards = dimension.better === 'lower';
    return { dim, name: `${dimension.name}\n{unit|${hint}}`, inverse: downwards, nameLocation: downwards ? 'start' : 'end', ...scale };
  }

  protected words(board: Board): string {
    return `${board.runs.length} runs across ${this.dimensions(board).map((d) => d.name).join(', ')}`;
  }

  protected controls(board: Board) {
    const settings = board.facts!.settings.filter((s) => s.differs && (s.from === 'parameter' || s.name === 'recipe')).map((s) => s.name);
    const all = [...settings, ...board.measures.map((m) => m.words)];
    if (all.length <= 4) return nothing;
    const shown = new Set(this.dimensions(board).map((d) => d.name));
    return html`<details><summary>Axes, ${shown.size} of ${all.length}</summary><div class="axes">${all.map((name) => html`
      <label class="tick"><input type="checkbox" .checked=${shown.has(name)} @change=${() => this.flip(name, shown)}>${name}</label>`)}</div></details>`;
  }

  private flip(name: string, shown: Set<string>) {
    const chosen = new Set(shown);
    if (!chosen.delete(name)) chosen.add(name);
    this.chosen = chosen;
    void this.paint();
  }

  protected override remark(board: Board) {
    if (board.kept === null) return nothing;
    return html`<span role="status">${board.kept.size} of ${board.runs.length} runs pass there; click an axis to keep all</span>`;
  }

  protected table(board: Board) {
    const dimensions = this.dimensions(board);
    return html`<table><thead><tr><th scope="col">Run</th>${dimensions.map((d) => html`<th scope="col">${d.name}</th>`)}</tr></thead>
      <tbody>${board.ranked().map((run) => html`<tr><th scope="row">${board.name(run)}</th>${dimensions.map((d) => html`<td>${d.values[run] === null ? '–' : word(d.values[run])}</td>`)}</tr>`)}</tbody></table>`;
  }
}

/** A number where the text is one, so that its axis can be measured. */
function number(text: string | null): Value {
  return text !== null && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
