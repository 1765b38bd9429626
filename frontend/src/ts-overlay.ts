import { LitElement, css, html, nothing, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import plotStyles from 'uplot/dist/uPlot.min.css?inline';
import type { Board } from './board';
import { chartStyles } from './chart-styles';
import { ask, type Curve, type Question } from './curve-bytes';
import { figure, grouped, measured, span } from './figures';
import { lines, look, type Line } from './overlay-lines';
import { OverlayPlot, path } from './overlay-plot';
import { curveTable } from './overlay-table';
import { Theme } from './theme';

/** The most buckets asked for in one answer: four columns of four bytes each. */
const BUDGET = 400_000;
const SETTLE = 150;
const DOUBLE = 280;

/** One metric of all compared runs in one chart; a chosen part of the axis is read again in detail. */
@customElement('ts-overlay')
export class TsOverlay extends LitElement {
  static override styles = [unsafeCSS(plotStyles), chartStyles, css`
    .plot { position: relative; cursor: crosshair; }
    .plot.old { opacity: .6; }
    .u-select { background: var(--ts-hover); }
    .u-cursor-x { border-color: var(--ts-line-control) !important; }
    .trail { position: absolute; pointer-events: none; overflow: hidden; }
    .trail path { fill: none; stroke-width: 2.4; stroke-linejoin: round; }
    .readout { position: absolute; top: 8px; z-index: 1; padding: 6px 9px; pointer-events: none; background: var(--ts-overlay);
      border: 1px solid var(--ts-line-strong); border-radius: var(--ts-radius-m); color: var(--ts-text); max-width: 300px; }
    .readout div { display: flex; gap: 12px; justify-content: space-between; }
    .readout span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .readout i { display: inline-block; width: 10px; height: 3px; margin-right: 6px; vertical-align: 3px; }
    .under { display: flex; gap: 16px; justify-content: space-between; color: var(--ts-faint); margin-top: 2px; }
  `];

  @property({ attribute: false }) board!: Board;
  @property() metric = '';
  @property({ type: Number }) height = 320;
  /** Reads nothing before it is scrolled into view. */
  @property({ type: Boolean }) lazy = false;

  @state() private phase: 'waiting' | 'ready' | 'failed' = 'waiting';
  @state() private problem = '';
  @state() private tabular = false;
  @state() private near: { line: Line; value: number; x: number } | null = null;
  @state() private detail = false;
  @query('.canvas') private target!: HTMLElement;

  private readonly theme = new Theme(this, () => this.paint());
  private readonly size = new ResizeObserver(() => this.resized());
  private readonly sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.arrive());
  private plot?: OverlayPlot;
  private curves: Curve[] = [];
  private asking?: AbortController;
  private timer = 0;
  private asked = '';
  private inFrame = false;
  private drawnWidth = 0;
  private drawn = '';
  private seen = false;
  private pressed = 0;
  private opening = 0;
  private readonly heard = {
    view: () => this.changed(),
    facts: () => this.informed(),
    kept: () => this.paint(),
    cursor: () => this.follow(),
    points: () => void (this.seen && this.read()),
  };

  override connectedCallback() {
    super.connectedCallback();
    for (const [change, hear] of Object.entries(this.heard)) this.board.addEventListener(change, hear);
    this.size.observe(this);
    if (this.plot) return;
    if (this.lazy) this.sight.observe(this);
    else this.arrive();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    queueMicrotask(() => this.isConnected || this.leave());
  }

  /** A chart that is only put elsewhere on the page keeps what it drew. */
  private leave() {
    for (const [change, hear] of Object.entries(this.heard)) this.board.removeEventListener(change, hear);
    this.size.disconnect();
    this.sight.disconnect();
    this.asking?.abort();
    clearTimeout(this.timer);
    clearTimeout(this.opening);
    this.plot?.clear();
    this.plot = undefined;
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('metric') && changed.get('metric') !== undefined && this.seen) this.changed();
    if (changed.has('tabular') || (changed.has('phase') && this.phase === 'ready') || changed.has('height')) this.paint();
  }

  private arrive() {
    this.sight.disconnect();
    this.seen = true;
    void this.read();
  }

  /** Draws what is known at once and asks for what the new view needs a moment later. */
  private changed() {
    if (!this.seen) return;
    this.paint();
    clearTimeout(this.timer);
    if (JSON.stringify(this.question()) !== this.asked) this.timer = window.setTimeout(() => void this.read(), SETTLE);
  }

  private question(): Question {
    const { axis, against, from, to } = this.board.view;
    const { runs } = this.board;
    return { runs, key: this.metric, x: axis, xMetric: axis === 'METRIC' ? against : null, from, to, buckets: this.room(), budget: BUDGET };
  }

  private async read() {
    const question = this.question();
    if (question.x === 'METRIC' && !question.xMetric) return;
    this.asking?.abort();
    this.asking = new AbortController();
    this.asked = JSON.stringify(question);
    try {
      const asking = this.asking;
      const curves = await ask(question, asking.signal);
      if (this.phase !== 'ready') await this.settled();
      if (asking !== this.asking) return;
      this.curves = curves;
      this.board.measured(this.metric, curves);
      this.detail = question.from !== null || question.to !== null;
      if (this.phase === 'ready') this.paint();
      this.phase = 'ready';
    } catch (problem) {
      if ((problem as Error).name === 'AbortError') return;
      this.problem = (problem as Error).message;
      this.phase = 'failed';
      this.dispatchEvent(new Event('failed'));
    }
  }

  /** Names and settings came: drawn again only if they change the picture. */
  private informed() {
    if (this.phase === 'ready' && look(lines(this.board, this.curves, this.theme)) !== this.drawn) this.paint();
    else this.requestUpdate();
  }

  /**
   * Waits until the page around has found its place, rather than drawing into a width that changes at once, and for the
   * frame in which to draw.
   */
  private async settled() {
    for (let width = -1; width !== this.room();) {
      width = this.room();
      await new Promise(requestAnimationFrame);
    }
    this.inFrame = true;
    setTimeout(() => (this.inFrame = false));
  }

  private resized() {
    if (this.seen && this.room() !== this.drawnWidth) this.paint();
  }

  private paint() {
    if (this.phase !== 'ready' || !this.target || this.tabular) return;
    const { view } = this.board;
    this.plot ??= new OverlayPlot(this.target, this.theme, { points: (x, top) => this.point(x, top), chooses: (part) => this.choose(part) });
    const drawn = lines(this.board, this.curves, this.theme);
    this.drawnWidth = this.room();
    this.drawn = look(drawn);
    this.plot.draw(drawn, { ...view, dense: this.board.dense, width: this.drawnWidth, height: this.height });
    if (this.inFrame) this.shown(drawn.length);
    else requestAnimationFrame(() => this.shown(drawn.length));
  }

  /** To be called in the frame that brings the drawing: what is posted then comes when the frame is painted. */
  private shown(drawn: number) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => this.told(drawn);
    port2.postMessage(null);
  }

  /** Says to whoever waits that the pixels are on the screen. */
  private told(drawn: number) {
    const points = this.curves.reduce((sum, c) => sum + c.count, 0);
    Object.assign(this.dataset, { painted: String(drawn), points: String(points), detail: String(this.detail) });
    performance.mark('ts-painted', { detail: { metric: this.metric, lines: drawn, points } });
    this.dispatchEvent(new Event('painted'));
  }

  private room(): number {
    return Math.max(160, Math.floor(this.clientWidth));
  }

  private point(x: number | null, top: number) {
    const near = x === null ? null : (this.plot?.nearest(x, top) ?? null);
    this.near = near && x !== null ? { ...near, x } : null;
    this.board.point(x, near && near.line.run >= 0 ? near.line.run : null);
  }

  /** Another chart is pointed at. */
  private follow() {
    const { x, run } = this.board.cursor;
    if (this.matches(':hover')) return;
    this.plot?.follow(x);
    const line = run === null ? null : this.plot?.find(run);
    this.near = line ? { line, value: NaN, x: NaN } : null;
  }

  /** Under a pointer that rests there is another place of the axis now. */
  private choose(part: { from: number; to: number } | null) {
    this.point(null, 0);
    this.board.show(part ?? { from: null, to: null });
  }

  private open() {
    const run = this.near?.line.run ?? -1;
    if (run >= 0) window.location.assign(`runs/${this.board.runs[run]}`);
  }

  override render() {
    return html`
      <div class="plot" role="img" aria-label=${this.words()} ?hidden=${this.tabular || this.phase !== 'ready'} @click=${this.clicked}
        @mousedown=${(e: MouseEvent) => (this.pressed = e.clientX)}>
        <div class="canvas"></div>${this.trail()}${this.readout()}</div>
      ${this.note()}
      ${this.tabular ? curveTable(this.board, this.metric, this.curves) : nothing}
      ${this.phase === 'ready' ? this.under() : nothing}`;
  }

  /** A click opens the run, unless it ends a drag or begins a double click. */
  private clicked(event: MouseEvent) {
    clearTimeout(this.opening);
    if (event.detail === 1 && Math.abs(event.clientX - this.pressed) < 3) this.opening = window.setTimeout(() => this.open(), DOUBLE);
  }

  private words(): string {
    const { words } = this.board.measure(this.metric);
    return `${words} of ${this.curves.length} runs by ${this.axisWords()}`;
  }

  private axisWords(): string {
    const { axis, against } = this.board.view;
    if (axis === 'METRIC') return this.board.measure(against).words;
    return { STEP: 'step', TIME: 'time', RELATIVE: 'time since the start' }[axis];
  }

  private note() {
    if (this.phase === 'failed') {
      return html`<p class="note" style="height:${this.height}px">${this.problem}
        <button class="link" @click=${() => void this.read()}>Try again</button></p>`;
    }
    if (this.phase === 'waiting') return html`<div class="still" style="height:${this.height}px" aria-hidden="true"></div>`;
    return this.curves.some((c) => c.count > 0) ? nothing : html`<p class="note">No run has points of this metric here.</p>`;
  }

  private under() {
    const points = this.curves.reduce((sum, c) => sum + c.count, 0);
    const buckets = this.curves.reduce((sum, c) => sum + c.dx.length, 0);
    return html`<div class="under">
      <button class="link" aria-pressed=${this.tabular} @click=${() => (this.tabular = !this.tabular)}>
        ${this.tabular ? 'Show as chart' : 'Show as table'}</button>
      <span class="count">${grouped(String(points))} points${buckets < points ? ', each drawn within its range' : ''}</span>
      <span>${this.axisWords()}</span></div>`;
  }

  /** The line that is pointed at, above all others. */
  private trail() {
    const line = this.near?.line;
    if (!line || !this.plot) return nothing;
    const { left, top, width, height } = this.plot.area;
    return html`<svg class="trail" style="left:${left}px;top:${top}px" width=${width} height=${height} aria-hidden="true">
      <path stroke=${line.slot > 0 || line.run < 0 ? line.colour : this.theme.colour('--ts-text')} d=${path(this.plot.track(line))}></path></svg>`;
  }

  private readout() {
    if (!this.near || !this.plot || Number.isNaN(this.near.x)) return nothing;
    const { line, value, x } = this.near;
    const { axis } = this.board.view;
    const left = this.board.cursor.x === null ? 0 : this.plot.left(x);
    const side = left > this.room() / 2 ? `right:${this.room() - left + 14}px` : `left:${left + 14}px`;
    const place = axis === 'RELATIVE' ? span(x / 1000) : axis === 'TIME' ? new Date(x).toLocaleString() : `${this.axisWords()} ${figure(Math.round(x * 1e4) / 1e4)}`;
    return html`<div class="readout" style=${side}><b>${place}</b>
      <div><span><i style="background:${line.colour}"></i>${line.label}</span><b>${measured(value)}</b></div>
      ${this.setting(line)}</div>`;
  }

  /** The value that gave the line its colour. */
  private setting(line: Line) {
    const { colour } = this.board.view;
    const setting = line.run < 0 ? undefined : this.board.setting(colour);
    return setting ? html`<div><span>${colour}</span><b>${setting.values[line.run] ?? 'not set'}</b></div>` : nothing;
  }
}
