import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { Board, type Measure } from './board';
import { chartStyles } from './chart-styles';
import { controlStyles } from './control-styles';
import type { XAxis } from './curve-bytes';
import './run-roll';
import './ts-overlay';

const AXES: [XAxis, string][] = [['STEP', 'Step'], ['TIME', 'Time'], ['RELATIVE', 'Time since the start'], ['METRIC', 'Another metric']];

/** The curves of compared runs: one metric large, all of them small below, and the runs beside. */
@customElement('ts-comparison')
export class TsComparison extends LitElement {
  static override styles = [chartStyles, controlStyles, css`
    .controls { margin-top: 16px; } .controls input[type="number"] { width: 102px; } .controls .ends { display: flex; gap: 14px; }
    .top { display: grid; grid-template-columns: minmax(0, 1fr) 346px; gap: 28px; margin-top: 14px; }
    .small { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 22px 18px; margin-top: 12px; }
    .small section { min-width: 0; min-height: 200px; }
    .small h3 button { all: unset; cursor: pointer; } .small h3 button:hover { text-decoration: underline; }
    .small h3 button:focus-visible { outline: var(--ts-focus-width) solid var(--ts-focus); outline-offset: 2px; }
    .all { display: flex; align-items: center; gap: 14px; margin-top: 28px; }
    .all h2 { margin: 0; font-size: var(--ts-size-l); line-height: var(--ts-lh-l); font-weight: var(--ts-strong); }
    .all input { margin-left: auto; width: 230px; }
    output { color: var(--ts-text); font-weight: var(--ts-medium); }
    @media (max-width: 1100px) { .top { grid-template-columns: minmax(0, 1fr); } .small { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
    @media (max-width: 700px) { .small { grid-template-columns: minmax(0, 1fr); } }
  `];

  /** The compared runs' ids. */
  @property({ attribute: false }) runs: string[] = [];
  /** What the runs are called, in the same order; empty while it is not known. */
  @property({ attribute: false }) names: string[] = [];
  /** What they measured, the most telling first. */
  @property({ attribute: false }) measures: Measure[] = [];
  /** The query of the page's address, which the browser may show a moment later than this is drawn. */
  @property({ attribute: false }) look = '';
  @state() private board?: Board;
  /** The large chart is on the screen, so that nothing else delays it any more. */
  @state() begun = false;

  private readonly heard = () => this.requestUpdate();

  override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('runs') && !changed.has('measures')) return;
    if (this.runs.length === 0 || this.measures.length === 0) return;
    this.board = Board.open(this.runs, this.measures, this.names, new URLSearchParams(this.look));
    for (const change of ['view', 'facts']) this.board.addEventListener(change, this.heard);
  }

  override render() {
    const { board } = this;
    if (!board) return nothing;
    const { metric } = board.view;
    return html`${this.controls(board)}
      <div class="top">
        <ts-overlay .board=${board} .metric=${metric} .height=${board.runs.length > 10 ? 420 : 340} @painted=${this.painted} @failed=${this.begin}></ts-overlay>
        <ts-run-roll .board=${board}></ts-run-roll>
      </div>
      ${this.begun && board.measures.length > 1 ? this.multiples(board) : nothing}`;
  }

  private painted(event: Event) {
    const { painted = '', points = '' } = (event.target as HTMLElement).dataset;
    Object.assign(this.dataset, { painted, points });
    this.begin();
  }

  /** Whoever waited with what is further down need not any longer. */
  private begin() {
    if (!this.begun) this.dispatchEvent(new Event('begun', { bubbles: true }));
    this.begun = true;
  }

  private controls(board: Board) {
    const { view } = board;
    return html`<div class="controls" role="group" aria-label="How the curves are drawn">
      ${this.choice('Metric', view.metric, board.measures.map((m) => [m.key, m.words]), (metric) => this.choose(metric))}
      ${this.choice('Horizontal axis', view.axis, AXES, (axis) => board.show({ axis: axis as XAxis, against: view.against || this.other(board), from: null, to: null }))}
      ${view.axis === 'METRIC' ? this.choice('Against', view.against, board.measures.map((m) => [m.key, m.words]), (against) => board.show({ against, from: null, to: null })) : nothing}
      <label>Smoothing <input type="range" min="0" max="0.99" step="0.01" .value=${live(String(view.smooth))} aria-label="Smoothing, moving average, from 0 to 0.99"
        @input=${(e: Event) => board.show({ smooth: Number((e.target as HTMLInputElement).value) })}></label>
      <label class="tick"><output>${view.smooth.toFixed(2)}</output></label>
      ${view.smooth > 0 ? this.tick('Raw behind', view.raw, (raw) => board.show({ raw })) : nothing}
      ${this.tick('Log values', view.logY, (logY) => board.show({ logY }))}
      ${this.tick('Log axis', view.logX, (logX) => board.show({ logX }))}
      ${this.choice('Colour by', this.few(board) && view.colour === 'best' ? 'run' : view.colour, [...(this.few(board) ? [] : [['best', 'Ten best'] as [string, string]]), ['run', 'Run'], ...this.settings(board)], (colour) => board.show({ colour }))}
      ${this.choice('Mean over', view.group, [['', 'Nothing: each run'], ...this.settings(board)], (group) => board.show({ group }))}
      ${this.few(board) || view.colour !== 'best' || view.group ? nothing : this.tick('Density', board.dense, (dense) => board.show({ dense }))}
      ${view.axis === 'TIME' || view.axis === 'RELATIVE' ? nothing : html`<span class="ends">${this.end('From', view.from, (from) => this.zoom(board, from, view.to))}${this.end('To', view.to, (to) => this.zoom(board, view.from, to))}</span>`}
      ${view.from === null && view.to === null ? nothing : html`<button class="plain" @click=${() => board.show({ from: null, to: null })}>Show the whole axis</button>`}
    </div>`;
  }

  private few(board: Board): boolean {
    return board.runs.length <= 10;
  }

  private other(board: Board): string {
    return board.measures.find((m) => m.key !== board.view.metric)?.key ?? '';
  }

  /** Settings that tell runs apart, but not each from every other. */
  private settings(board: Board): [string, string][] {
    return (board.facts?.settings ?? [])
      .filter((s) => s.differs)
      .map((s) => [s.name, s.name]);
  }

  private choose(metric: string) {
    this.board!.show({ metric });
    this.dispatchEvent(new CustomEvent('metric-chosen', { detail: metric, bubbles: true }));
  }

  private choice(label: string, value: string, options: [string, string][], chosen: (value: string) => void) {
    return html`<label>${label}<select .value=${live(value)} @change=${(e: Event) => chosen((e.target as HTMLSelectElement).value)}>
      ${repeat(options, ([key]) => key, ([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}</select></label>`;
  }

  /** An end of the part of the axis that is drawn, for whoever does not drag; empty for the axis' own. */
  private end(label: string, value: number | null, chosen: (value: number | null) => void) {
    return html`<label>${label}<input type="number" step="any" placeholder="all" .value=${live(value === null ? '' : String(Number(value.toPrecision(6))))}
      @change=${(e: Event) => chosen((e.target as HTMLInputElement).value === '' ? null : (e.target as HTMLInputElement).valueAsNumber)}></label>`;
  }

  /** An end beyond the other one is no part of an axis: what was shown stays. */
  private zoom(board: Board, from: number | null, to: number | null) {
    if (from === null || to === null || from < to) board.show({ from, to });
    else this.requestUpdate();
  }

  private tick(label: string, value: boolean, chosen: (value: boolean) => void) {
    return html`<label class="tick"><input type="checkbox" .checked=${live(value)} @change=${(e: Event) => chosen((e.target as HTMLInputElement).checked)}>${label}</label>`;
  }

  private multiples(board: Board) {
    const find = board.view.find.toLowerCase();
    const others = board.measures.filter((m) => m.key !== board.view.metric);
    const found = others.filter((m) => m.key.toLowerCase().includes(find) || m.words.toLowerCase().includes(find));
    return html`<div class="all"><h2>Other metrics</h2><span>${found.length} of ${others.length}</span>
        <input type="search" placeholder="Find a metric" aria-label="Find a metric by name" .value=${live(board.view.find)}
          @input=${(e: Event) => board.show({ find: (e.target as HTMLInputElement).value })}></div>
      <div class="small">${repeat(found, (m) => m.key, (m) => html`<section>
        <h3><button title="Show it large" @click=${() => this.choose(m.key)}>${m.words}</button></h3>
        <ts-overlay lazy .board=${board} .metric=${m.key} .height=${150}></ts-overlay></section>`)}</div>
      ${found.length === 0 ? html`<p class="note">No metric matches</p>` : nothing}`;
  }
}
