import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Board } from './board';
import { chartStyles } from './chart-styles';
import { figure, measured } from './figures';
import { markPath } from './marks';
import { SLOTS, groupInk, inks, legend, type Ink } from './run-colours';
import { groups } from './run-groups';
import { Theme } from './theme';

const ROW = 30;
const AROUND = 6;

/** The compared runs, the best first, with their last value; only what is in view is there at all. */
@customElement('ts-run-roll')
export class TsRunRoll extends LitElement {
  static override styles = [chartStyles, css`
    .roll { overflow-y: auto; max-height: 400px; position: relative; border-top: 1px solid var(--ts-line-strong); }
    .head, .row { display: grid; grid-template-columns: 44px minmax(0, 1fr) 72px 76px; align-items: center; font-size: var(--ts-size-s); }
    .head { color: var(--ts-muted); padding-bottom: 6px; }
    .row { position: absolute; left: 0; right: 0; height: 29px; border-bottom: 1px solid var(--ts-line); }
    .row.near { background: var(--ts-selected); }
    .row a { color: inherit; text-decoration: none; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .row a:hover { text-decoration: underline; }
    .num { text-align: right; } .faint { color: var(--ts-faint); }
    input { box-sizing: border-box; width: 100%; height: 30px; margin: 0 0 8px; padding: 0 9px; font: inherit; font-size: var(--ts-size-s); color: var(--ts-text); background: var(--ts-surface-1);
      border: 1px solid var(--ts-line-control); border-radius: var(--ts-radius-m); }
    ul { list-style: none; margin: 8px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 12px; }
    ul i { display: inline-block; width: 12px; height: 3px; margin-right: 6px; vertical-align: 3px; }
    ul .mean { display: flex; align-items: center; gap: 8px; }
  `];

  @property({ attribute: false }) board!: Board;
  @state() private find = '';
  @state() private from = 0;
  @query('.roll') private roll!: HTMLElement;
  private readonly theme = new Theme(this, () => this.requestUpdate());
  private readonly heard = () => this.requestUpdate();
  private readonly pointed = () => this.follow();

  override connectedCallback() {
    super.connectedCallback();
    for (const change of ['view', 'facts', 'ends', 'kept']) this.board.addEventListener(change, this.heard);
    this.board.addEventListener('cursor', this.pointed);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const change of ['view', 'facts', 'ends', 'kept']) this.board.removeEventListener(change, this.heard);
    this.board.removeEventListener('cursor', this.pointed);
  }

  /** Shows the run that a chart is pointed at. */
  private follow() {
    const { run } = this.board.cursor;
    if (run !== null && !this.matches(':hover')) {
      const top = this.rows().indexOf(run) * ROW;
      const { scrollTop, clientHeight } = this.roll;
      if (top >= 0 && (top < scrollTop || top > scrollTop + clientHeight - ROW)) this.roll.scrollTop = top - clientHeight / 2;
    }
    this.requestUpdate();
  }

  private rows(): number[] {
    const words = this.find.toLowerCase();
    return this.board.ranked().filter((run) => this.board.name(run).toLowerCase().includes(words));
  }

  override render() {
    const { board } = this;
    const rows = this.rows();
    const first = Math.max(0, Math.floor(this.from / ROW) - AROUND);
    const seen = rows.slice(first, first + Math.ceil(400 / ROW) + 2 * AROUND);
    const colours = this.inks();
    const lasts = board.lasts(board.view.metric);
    const best = rows.map((run) => lasts[run]).find((v) => !Number.isNaN(v)) ?? NaN;
    return html`
      ${board.runs.length > 12 ? html`<input type="search" placeholder="Find among ${figure(board.runs.length)} runs" aria-label="Find a run by name"
        @input=${(e: InputEvent) => (this.find = (e.target as HTMLInputElement).value)}>` : nothing}
      <div class="head"><span></span><span>Run</span><span class="num">Last</span><span class="num">To best</span></div>
      <div class="roll" tabindex="0" role="list" aria-label="The compared runs, the best first" @scroll=${() => (this.from = this.roll.scrollTop)}
        style="height:${Math.min(400, rows.length * ROW)}px" @mouseleave=${() => board.point(null, null)}>
        <div style="height:${rows.length * ROW}px"></div>
        ${seen.map((run, i) => this.row(run, (first + i) * ROW, colours[run], lasts[run], best))}</div>
      ${rows.length === 0 ? html`<p class="note">No run matches</p>` : nothing}
      ${this.key()}`;
  }

  /** As the charts draw the runs; each like the mean of its group where only means are drawn. */
  private inks(): Ink[] {
    const all = inks(this.board, this.theme);
    if (this.meant()) groups(this.board).forEach((group, i) => group.runs.forEach((run) => (all[run] = groupInk(i, this.theme))));
    return all;
  }

  private meant(): boolean {
    return this.board.view.group !== '' && this.board.facts !== undefined;
  }

  private row(run: number, top: number, ink: Ink, value: number, best: number) {
    const near = this.board.cursor.run === run;
    return html`<div class="row ${near ? 'near' : ''}" role="listitem" style="top:${top}px" @mouseenter=${() => this.board.point(null, run)}>
      ${mark(ink)}<a href="runs/${this.board.runs[run]}" title=${this.board.name(run)}>${this.board.name(run)}</a>
      <span class="num">${measured(value)}</span><span class="num faint">${toBest(value, best)}</span></div>`;
  }

  /** What the colours stand for. */
  private key() {
    if (this.meant()) {
      const all = groups(this.board);
      return html`<ul aria-label="Means over ${this.board.view.group}">${all.slice(0, SLOTS).map((group, i) => html`
        <li class="mean">${mark(groupInk(i, this.theme))}${group.words}</li>`)}</ul>
        ${all.length > SLOTS ? html`<p class="faint">The other means in grey.</p>` : nothing}`;
    }
    const { colour } = this.board.view;
    const setting = this.board.setting(colour);
    if (setting) {
      return html`<ul aria-label="Colours by ${colour}">${legend(setting.values).entries.map((e) => html`
        <li><i style="background:${e.colour(this.theme)}"></i>${colour} ${e.text}</li>`)}</ul>`;
    }
    return this.board.runs.length > 10 && colour === 'best' ? html`<p class="faint">The ten best in colour, the others in grey.</p>` : nothing;
  }
}

/** The run's colour, dash and marker, as in the charts. */
export function mark(ink: Ink) {
  const style = `stroke:${ink.colour};stroke-dasharray:${ink.slot ? `var(--ts-dash-${ink.slot})` : 'none'}`;
  const { path, open } = ink.slot ? markPath(ink.slot) : { path: '', open: true };
  return svg`<svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true"><path d="M0 6H34" stroke-width="2" style=${style}></path>
    <path d=${path} transform="translate(17 6)" stroke-width="1.8" style="stroke:${ink.colour};fill:${open ? 'var(--ts-surface-1)' : ink.colour}"></path></svg>`;
}

/** With as many decimals as the best value has, so that the column lines up, unless nothing would be left of it. */
function toBest(value: number, best: number): string {
  if (Number.isNaN(value)) return '–';
  const away = value - best;
  if (away === 0) return 'best';
  const decimals = /\.(\d+)$/.exec(measured(best))?.[1].length;
  const lined = decimals ? away.toFixed(decimals) : '';
  return `${away > 0 ? '+' : ''}${Number(lined) === 0 ? measured(away) : lined.replace('-', '−')}`;
}
