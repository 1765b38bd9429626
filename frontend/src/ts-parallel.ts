import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EChartsType } from 'echarts/core';
import { chartStyles } from './chart-styles';
import { figure } from './figures';
import { Theme } from './theme';

type Value = number | string | null;

/** One vertical axis: a parameter or a metric; `better` is the direction that counts as good. */
export interface Dimension {
  name: string;
  unit?: string;
  better?: 'higher' | 'lower';
}

/** One run across all axes, in their order. */
export interface Track {
  id: string;
  label: string;
  slot: number;
  values: Value[];
}

/** Two decades on one axis are read better on a logarithmic scale. */
const LOG_FROM = 50;

/** Runs as lines across parameters and results; dragging along an axis keeps the runs that pass there. */
@customElement('ts-parallel')
export class TsParallel extends LitElement {
  static override styles = [chartStyles, css`
    .plot { height: 236px; }
    .under { display: flex; gap: 16px; color: var(--ts-faint); }
  `];

  @property({ attribute: false }) dimensions: Dimension[] = [];
  @property({ attribute: false }) tracks: Track[] = [];
  @property() sentence = '';
  @state() private tabular = false;
  @state() private kept: number | null = null;
  @query('.plot') private target!: HTMLElement;

  private readonly theme = new Theme(this, () => void this.paint());
  private readonly size = new ResizeObserver(() => this.chart?.resize());
  private chart?: EChartsType;
  private asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.size.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.size.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  override updated(changed: Map<string, unknown>) {
    if (['dimensions', 'tracks', 'tabular'].some((name) => changed.has(name))) void this.paint();
  }

  private async paint() {
    const question = ++this.asked;
    const { chartIn } = await import('./parallel-engine');
    if (question !== this.asked || !this.isConnected) return;
    this.chart?.dispose();
    this.chart = undefined;
    if (this.tabular || !this.target || this.tracks.length === 0) return;
    this.chart = chartIn(this.target);
    this.chart.setOption(this.option());
    this.chart.on('axisareaselected', () => this.countKept());
  }

  private countKept() {
    const model = (this.chart as any).getModel().getSeries();
    this.kept = model.filter((s: any) => s.getRawIndicesByActiveState('active').length > 0).length;
    if (this.kept === this.tracks.length) this.kept = null;
  }

  private option() {
    return {
      animation: false,
      textStyle: { fontFamily: this.theme.family(), fontSize: 11 },
      parallel: { left: 64, right: 64, top: 48, bottom: 16, parallelAxisDefault: this.axisDefault() },
      parallelAxis: this.dimensions.map((d, i) => this.axis(d, i)),
      series: this.tracks.map((t) => this.line(t)),
    };
  }

  private axisDefault() {
    const line = { lineStyle: { color: this.theme.colour('--ts-line-control') } };
    return {
      nameLocation: 'end', nameGap: 10, splitNumber: 3, axisLine: line, axisTick: line,
      nameTextStyle: { color: this.theme.colour('--ts-text'), fontSize: 11, lineHeight: 15, rich: { unit: { color: this.theme.colour('--ts-faint'), fontSize: 11, lineHeight: 15 } } },
      axisLabel: { color: this.theme.colour('--ts-faint'), fontSize: 11, formatter: label, textBorderColor: this.theme.colour('--ts-surface-1'), textBorderWidth: 3 },
      areaSelectStyle: { width: 18, borderWidth: 1, borderColor: this.theme.colour('--ts-touch'), color: this.theme.colour('--ts-touch'), opacity: 0.25 },
    };
  }

  private axis(dimension: Dimension, dim: number) {
    const values = this.tracks.map((t) => t.values[dim]);
    const scale = scaleOf(values);
    const hint = dimension.better ? `${dimension.better} is better` : scale.type === 'log' ? 'log' : (dimension.unit ?? ' ');
    const downwards = dimension.better === 'lower';
    return { dim, name: `${dimension.name}\n{unit|${hint}}`, inverse: downwards, nameLocation: downwards ? 'start' : 'end', ...scale };
  }

  private line(track: Track) {
    const width = track.slot === 0 ? 1 : 1.8;
    const type = this.theme.dash(track.slot);
    return {
      type: 'parallel', name: track.label, smooth: 0.15, inactiveOpacity: 0.08, activeOpacity: 1,
      lineStyle: { color: this.theme.slot(track.slot), width, opacity: 1, type: type.length ? type : 'solid' },
      data: [track.values.map((v, dim) => this.place(v, dim))],
    };
  }

  /** A value as its axis knows it: on an axis of words every value is a word. */
  private place(value: Value, dim: number): number | string {
    const scale = scaleOf(this.tracks.map((t) => t.values[dim]));
    return scale.type === 'category' ? word(value) : (value as number);
  }

  override render() {
    return html`
      <div class="plot" role="img" aria-label=${this.words()} ?hidden=${this.tabular}></div>
      ${this.tabular ? this.table() : nothing}
      <div class="under">
        <button class="link" aria-pressed=${this.tabular} @click=${() => (this.tabular = !this.tabular)}>${this.tabular ? 'Show as chart' : 'Show as table'}</button>
        <span role="status">${this.kept === null ? '' : `${this.kept} of ${this.tracks.length} runs pass there; click an axis to keep all`}</span>
      </div>`;
  }

  private words(): string {
    return this.sentence || `${this.tracks.length} runs across ${this.dimensions.map((d) => d.name).join(', ')}`;
  }

  private table() {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Parameters and results as a table"><table>
      <thead><tr><th scope="col">Run</th>${this.dimensions.map((d) => html`<th scope="col">${d.name}</th>`)}</tr></thead>
      <tbody>${this.tracks.map((t) => html`<tr><th scope="row">${t.label}</th>${t.values.map((v) => html`<td>${shown(v)}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }
}

interface Scale {
  type: 'category' | 'value' | 'log';
  data?: string[];
  boundaryGap?: boolean;
  min?: number;
  max?: number;
  interval?: number;
}

/** Words where a value is missing or no number, a logarithm over decades, else from the least to the greatest. */
function scaleOf(values: Value[]): Scale {
  const data = words(values);
  if (!values.every((v) => typeof v === 'number')) return { type: 'category', data, boundaryGap: data.length === 1 };
  const numbers = values as number[];
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  if (min === max) return { type: 'category', data: [word(min)] };
  if (min > 0 && max / min >= LOG_FROM) return { type: 'log', min, max };
  return { type: 'value', min, max, interval: (max - min) / 2 };
}

/** The words of an axis, from the bottom: what is missing, numbers by size, then the rest. */
function words(values: Value[]): string[] {
  const rank = (v: Value) => (v === null ? -Infinity : typeof v === 'number' ? v : Infinity);
  const sorted = [...values].sort((a, b) => rank(a) - rank(b) || String(a).localeCompare(String(b)));
  return [...new Set(sorted.map(word))];
}

function word(value: Value): string {
  return value === null ? 'none' : typeof value === 'number' ? figure(value) : value;
}

function shown(value: Value): string {
  return value === null ? '–' : word(value);
}

function label(value: Value): string {
  const text = word(value);
  return text.length > 14 ? text.slice(0, 13) + '…' : text;
}
