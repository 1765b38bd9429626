import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { EChartsType } from 'echarts/core';
import { Board, type Change } from './board';
import { chartStyles } from './chart-styles';
import { controlStyles } from './control-styles';
import { Theme } from './theme';

/**
 * A chart of the runs that the page compares: waits until it is scrolled into view, follows what the
 * reader chooses elsewhere, and can be read as a table.
 */
export abstract class BoardChart extends LitElement {
  static override styles = [chartStyles, controlStyles];

  /** The comparison to draw, where it is not the page's own. */
  @property({ attribute: false }) given?: Board;
  @state() protected board?: Board;
  @state() protected tabular = false;
  @query('.plot') protected target!: HTMLElement;

  protected readonly theme = new Theme(this, () => void this.paint());
  protected chart?: EChartsType;
  private asked = 0;
  private forget = () => {};
  private readonly size = new ResizeObserver(() => this.chart?.resize());
  private readonly sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.arrive(), { rootMargin: '200px' });
  private readonly heard = (event: Event) => this.hears(event.type as Change);

  /** What ECharts is to draw; null for nothing. */
  protected abstract option(board: Board): object | null;
  /** One sentence that says what the chart shows. */
  protected abstract words(board: Board): string;
  protected abstract table(board: Board): TemplateResult;
  protected abstract controls(board: Board): TemplateResult | typeof nothing;

  /** Listens to a chart that was just made. */
  protected drawn(_chart: EChartsType) {}

  protected hears(change: Change) {
    if (change === 'cursor') return;
    this.requestUpdate();
    void this.paint();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.sight.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sight.disconnect();
    this.size.disconnect();
    this.leave();
    this.forget();
    this.clear();
  }

  private arrive() {
    this.sight.disconnect();
    this.forget = Board.follow((board) => {
      this.leave();
      this.board = board;
      for (const change of ['view', 'facts', 'kept']) board.addEventListener(change, this.heard);
    }, this.given);
  }

  private leave() {
    for (const change of ['view', 'facts', 'kept']) this.board?.removeEventListener(change, this.heard);
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('tabular') || changed.has('board')) void this.paint();
  }

  private clear() {
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected async paint() {
    const question = ++this.asked;
    const { chartIn } = await import('./chart-engine');
    await this.updateComplete;
    if (question !== this.asked || !this.isConnected || !this.board?.facts) return;
    if (this.tabular || !this.target) return this.clear();
    const option = this.option(this.board);
    if (!option) return this.clear();
    if (this.chart?.getDom() !== this.target) this.make(chartIn);
    this.chart!.setOption({ animation: false, textStyle: { fontFamily: this.theme.family(), fontSize: 11 }, ...option }, { notMerge: true });
    this.dataset.painted = String(this.board.runs.length);
  }

  private make(chartIn: (target: HTMLElement) => EChartsType) {
    this.clear();
    this.chart = chartIn(this.target);
    this.size.observe(this.target);
    this.drawn(this.chart);
  }

  override render() {
    const { board } = this;
    if (!board?.facts) return html`<div class="still" style="height:200px" aria-hidden="true"></div>`;
    return html`${this.controls(board)}
      <div class="plot" role="img" aria-label=${this.words(board)} ?hidden=${this.tabular}></div>
      ${this.tabular ? html`<div class="scroll" tabindex="0" role="region" aria-label="${this.words(board)}, as a table">${this.table(board)}</div>` : nothing}
      <div class="under"><button class="link" aria-pressed=${this.tabular} @click=${() => (this.tabular = !this.tabular)}>
        ${this.tabular ? 'Show as chart' : 'Show as table'}</button>${this.remark(board)}</div>`;
  }

  protected remark(_board: Board): TemplateResult | typeof nothing {
    return nothing;
  }

  protected choice(label: string, value: string, options: [string, string][], chosen: (value: string) => void) {
    return html`<label>${label}<select @change=${(e: Event) => chosen((e.target as HTMLSelectElement).value)}>
      ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}</select></label>`;
  }

  /** An axis as all charts draw it. */
  protected axis(name: string, more: object) {
    const line = { lineStyle: { color: this.theme.colour('--ts-line-strong') } };
    return {
      name, nameLocation: 'middle', nameTextStyle: { color: this.theme.colour('--ts-muted'), fontSize: 11 }, axisLine: { show: true, ...line }, axisTick: line,
      axisLabel: { color: this.theme.colour('--ts-faint'), fontSize: 11 }, splitLine: { lineStyle: { color: this.theme.colour('--ts-grid') } }, ...more,
    };
  }

  protected tooltip(formatter: (params: any) => string) {
    return {
      formatter, confine: true, backgroundColor: this.theme.colour('--ts-overlay'), borderColor: this.theme.colour('--ts-line-strong'),
      textStyle: { color: this.theme.colour('--ts-text'), fontSize: 11 },
    };
  }
}

/** Text of people for a tooltip, which ECharts reads as markup. */
export function plain(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
