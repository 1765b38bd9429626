import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import plotStyles from 'uplot/dist/uPlot.min.css?inline';
import { chartStyles } from './chart-styles';
import { align, curve, last, load, type Axis, type Curve, type Line, type Point } from './curves-data';
import { CurvesPlot } from './curves-plot';
import { figure, measured, span } from './figures';
import { Theme } from './theme';

const MOST_ROWS = 500;

/** Several runs' curves of one metric, overlaid; live, smoothed, with a table beside. */
@customElement('ts-curves')
export class TsCurves extends LitElement {
  static override styles = [unsafeCSS(plotStyles), chartStyles, css`
    .plot { position: relative; }
    .u-select { background: var(--ts-hover); }
    .u-cursor-x { border-color: var(--ts-line-control) !important; }
    .readout { position: absolute; top: 8px; z-index: 1; padding: 6px 9px; pointer-events: none; background: var(--ts-overlay);
      border: 1px solid var(--ts-line-strong); border-radius: var(--ts-radius-m); color: var(--ts-text); max-width: 260px; }
    .readout div { display: flex; gap: 12px; justify-content: space-between; }
    .readout i { display: inline-block; width: 10px; height: 3px; margin-right: 6px; vertical-align: 3px; }
    .under { display: flex; justify-content: space-between; color: var(--ts-faint); margin-top: 2px; }
  `];

  /** The metric's name: the table's caption and the name people hear. */
  @property() metric = '';
  /** One sentence that says what the curves show. */
  @property() sentence = '';
  @property({ attribute: false }) series: Line[] = [];
  @property() axis: Axis = 'step';
  @property({ attribute: 'x-label' }) xLabel = 'step';
  @property({ type: Boolean }) log = false;
  @property({ type: Number }) smoothing = 0;
  @property({ type: Boolean }) raw = false;
  @property({ type: Number }) planned = 0;
  @property({ type: Boolean }) ends = false;
  @property({ type: Number }) height = 150;

  @state() private lines: Line[] = [];
  @state() private phase: 'waiting' | 'ready' | 'failed' = 'waiting';
  @state() private tabular = false;
  @state() private pointer: { x: number; left: number } | null = null;
  @query('.canvas') private target!: HTMLElement;

  private readonly theme = new Theme(this, () => this.paint());
  private readonly size = new ResizeObserver(() => this.plot?.resize(this.room(), this.height));
  private plot?: CurvesPlot;
  private asked = 0;

  override firstUpdated() {
    this.plot = new CurvesPlot(this.target, this.theme);
    this.size.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.size.observe(this);
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('series')) void this.refresh();
    const drawing = ['lines', 'axis', 'log', 'smoothing', 'raw', 'planned', 'ends', 'height', 'tabular'];
    if (drawing.some((name) => changed.has(name))) this.paint();
  }

  /** Asks for all points again; an answer that was overtaken by a later question is dropped. */
  async refresh() {
    const question = ++this.asked;
    try {
      const lines = await Promise.all(this.series.map(load));
      if (question === this.asked) this.show(lines);
    } catch {
      if (question === this.asked && this.lines.length === 0) this.phase = 'failed';
    }
  }

  /** Adds a live run's new points. */
  addPoints(id: string, points: Point[]) {
    this.show(this.lines.map((l) => (l.id === id ? { ...l, points: [...(l.points ?? []), ...points] } : l)));
  }

  private show(lines: Line[]) {
    this.lines = lines;
    this.phase = 'ready';
  }

  private paint() {
    if (!this.plot || this.tabular || this.empty()) {
      this.plot?.clear();
      return;
    }
    this.plot.draw(this.curves(), {
      axis: this.axis, log: this.log, smoothing: this.smoothing, raw: this.raw, ends: this.ends,
      planned: this.axis === 'step' ? this.planned : 0, width: this.room(), height: this.height,
      hover: (index, left) => this.hover(index, left),
    });
  }

  private curves(): Curve[] {
    return this.lines.map((l) => curve(l, this.axis, this.log)).filter((c) => c.x.length > 0);
  }

  private empty(): boolean {
    return this.lines.every((l) => !l.points?.length);
  }

  private room(): number {
    return Math.max(120, Math.floor(this.clientWidth));
  }

  private hover(index: number | null, left: number) {
    this.pointer = index === null || left < 0 ? null : { x: this.plot!.x(index), left };
  }

  private words(): string {
    if (this.sentence) return this.sentence;
    const ends = this.curves().flatMap((c) => (last(c) ? [`${c.line.label} ${measured(last(c)!.y)}`] : []));
    return `${this.metric} by ${this.axis === 'step' ? this.xLabel : 'time'}. Last values: ${ends.join(', ')}.`;
  }

  override render() {
    return html`
      <div class="plot" role="img" aria-label=${this.words()} ?hidden=${this.tabular || this.empty()}>
        <div class="canvas"></div>${this.readout()}</div>
      ${this.stateNote()}
      ${this.tabular ? this.table() : nothing}
      ${this.empty() ? nothing : this.under()}`;
  }

  private stateNote() {
    if (this.phase === 'failed') {
      return html`<p class="note" style="height:${this.height}px">The curve could not be read.
        <button class="link" @click=${() => this.refresh()}>Try again</button></p>`;
    }
    if (!this.empty()) return nothing;
    return this.phase === 'waiting'
      ? html`<div class="still" style="height:${this.height}px" aria-hidden="true"></div>`
      : html`<p class="note" style="height:${this.height}px">No points yet</p>`;
  }

  private under() {
    return html`<div class="under">
      <button class="link" aria-pressed=${this.tabular} @click=${() => (this.tabular = !this.tabular)}>
        ${this.tabular ? 'Show as chart' : 'Show as table'}</button>
      <span>${this.axis === 'step' ? this.xLabel : 'time since the first point'}</span></div>`;
  }

  private readout() {
    if (!this.pointer || !this.plot) return nothing;
    const { x, left } = this.pointer;
    const side = left > this.room() / 2 ? `right:${this.room() - left - 30}px` : `left:${left + 62}px`;
    return html`<div class="readout" style=${side}>
      <b>${this.axis === 'step' ? `${this.xLabel} ${figure(x)}` : span(x)}</b>
      ${this.plot.values(x).map(({ curve: c, value }) => html`
        <div><span><i style="background:${this.theme.slot(c.line.slot)}"></i>${c.line.label}</span><b>${measured(value)}</b></div>`)}
    </div>`;
  }

  private table() {
    const curves = this.curves();
    const [xs, ...columns] = align(curves);
    const rows = Array.from(xs).slice(-MOST_ROWS);
    const from = xs.length - rows.length;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="${this.metric} as a table"><table>
      <caption>${this.metric}${from > 0 ? `, last ${MOST_ROWS} of ${figure(xs.length)} points` : ''}</caption>
      <thead><tr><th scope="col">${this.axis === 'step' ? this.xLabel : 'time'}</th>${curves.map((c) => html`<th scope="col">${c.line.label}</th>`)}</tr></thead>
      <tbody>${rows.map((x, i) => html`<tr><th scope="row">${this.axis === 'step' ? figure(x) : span(x)}</th>
        ${columns.map((y) => html`<td>${measured(y[from + i])}</td>`)}</tr>`)}</tbody></table></div>`;
  }
}
