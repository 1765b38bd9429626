import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Board, type Measure } from './board';
import { chartStyles } from './chart-styles';
import { figure as count } from './figures';
import { curveKey } from './report-key';
import { bestRun, difference, runTable } from './report-tables';
import { Theme } from './theme';
import './ts-boxes';
import './ts-drivers';
import './ts-overlay';
import './ts-parallel';
import './ts-scatter';

/** What a report says of one of its figures. */
export interface Figure {
  shape: 'CURVES' | 'TABLE' | 'BEST' | 'SCATTER' | 'PARALLEL' | 'BOXES' | 'DRIVERS' | 'DIFFERENCE';
  /** The experiment's id, and the address of its page. */
  experiment: string;
  address: string;
  filter: string;
  most: number;
  metric: string;
  /** The metric whose best runs are wanted; empty for the newest. */
  best: string;
  caption: string;
  /** As the address of the comparison page says it. */
  look: string;
  columns: string[];
  measures: Measure[];
}

interface Found {
  total: number;
  runs: { id: string; name: string; state: string }[];
}

/** How often the runs are looked for, while some go on and when none does. */
const [SOON, LATER] = [5_000, 30_000];

/** A figure of a report: finds its runs when it is scrolled into view and follows them from then on. */
@customElement('ts-report-figure')
export class TsReportFigure extends LitElement {
  static override styles = [chartStyles, css`
    figure { margin: 0; }
    .top { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; margin-bottom: 8px; font-size: var(--ts-size-s); line-height: var(--ts-lh-s); }
    .top b { font-size: var(--ts-size-m); font-weight: var(--ts-strong); }
    .top .source { margin-left: auto; color: var(--ts-muted); }
    a { color: inherit; text-decoration: underline; text-decoration-color: var(--ts-line-control); text-underline-offset: 3px; }
    .live { color: var(--ts-info); } .live::before { content: ''; display: inline-block; width: 7px; height: 7px; margin-right: 5px; border-radius: 50%; background: currentColor; }
    .soft { color: var(--ts-faint); } p.soft { margin: 4px 0 0; }
    .note { min-height: 96px; font-size: var(--ts-size-s); background: var(--ts-surface-2); border-radius: var(--ts-radius-m); padding: 0 16px; }
    ul { list-style: none; margin: 8px 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; }
    li { display: flex; align-items: center; gap: 6px; } li i { width: 12px; height: 3px; }
    .scroll { max-height: 440px; } table { font-size: var(--ts-size-s); line-height: var(--ts-lh-s); } td, th { padding: 5px 12px; } td:last-child, th:last-child { padding-right: 0; }
    .word { text-align: left; max-width: 30ch; overflow: hidden; text-overflow: ellipsis; }
    .best { display: flex; flex-wrap: wrap; gap: 12px 32px; align-items: flex-start; padding: 14px 0; border-block: 1px solid var(--ts-line); font-size: var(--ts-size-s); line-height: var(--ts-lh-s); }
    .best > div { display: grid; gap: 2px; } .best > div:last-child { flex: 1 1 320px; }
    .best b { font-size: 32px; line-height: 38px; font-weight: var(--ts-strong); letter-spacing: -.02em; }
    dl { display: flex; flex-wrap: wrap; gap: 2px 18px; margin: 6px 0 0; } dl div { display: flex; gap: 6px; } dt { color: var(--ts-muted); } dd { margin: 0; max-width: 36ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    figcaption { margin-top: 6px; color: var(--ts-muted); font-size: var(--ts-size-s); line-height: var(--ts-lh-s); max-width: 80ch; }
    @media print { .source { display: none; } figure { break-inside: avoid; } }
  `];

  @property({ attribute: false }) figure?: Figure;
  @state() private found?: Found;
  @state() private board?: Board;
  @state() private problem = '';

  private readonly theme = new Theme(this, () => this.requestUpdate());
  private readonly sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.arrive(), { rootMargin: '300px' });
  private readonly heard = () => this.requestUpdate();
  private readonly print = () => this.arrive();
  private seen = false;
  private timer = 0;
  private asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.sight.observe(this);
    window.addEventListener('beforeprint', this.print);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sight.disconnect();
    window.removeEventListener('beforeprint', this.print);
    clearTimeout(this.timer);
    this.asked++;
    this.seen = false;
  }

  override willUpdate(changed: Map<string, unknown>) {
    if (!changed.has('figure')) return;
    this.board = undefined;
    this.found = undefined;
    if (this.seen) void this.look();
  }

  private arrive() {
    if (this.seen) return;
    this.seen = true;
    void this.look();
  }

  private async look() {
    const question = ++this.asked;
    clearTimeout(this.timer);
    try {
      const found = this.figure && (!document.hidden || !this.board) ? await this.find(this.figure) : this.found;
      if (question !== this.asked) return;
      this.problem = '';
      if (found) this.take(found);
    } catch (problem) {
      if (question !== this.asked) return;
      this.problem = (problem as Error).message;
    }
    this.timer = window.setTimeout(() => void this.look(), this.going() > 0 ? SOON : LATER);
  }

  private async find(figure: Figure): Promise<Found> {
    const { experiment, filter, best } = figure;
    const words = new URLSearchParams({ experiment, filter, most: String(figure.most), best });
    const answer = await fetch(`api/v1/reports/runs?${words}`, { headers: { accept: 'application/json' } });
    if (answer.status === 404) throw new Error('This part is not available.');
    if (!answer.ok) throw new Error(((await answer.json().catch(() => ({}))) as { detail?: string }).detail ?? `The server answered ${answer.status}.`);
    return (await answer.json()) as Found;
  }

  /** The same runs are read again as long as some of them go on; others make another chart. */
  private take(found: Found) {
    const went = this.going() > 0;
    const same = this.board?.runs.join() === found.runs.map((run) => run.id).join();
    this.found = found;
    if (found.runs.length === 0) this.board = undefined;
    else if (!same) this.show(found.runs.map((run) => run.id));
    else if (went) this.board!.renew();
  }

  private show(runs: string[]) {
    const { figure } = this;
    const look = new URLSearchParams(figure!.look);
    look.set('metric', figure!.metric);
    this.board = Board.apart(runs, figure!.measures, look);
    this.board.addEventListener('facts', this.heard);
    this.board.addEventListener('view', this.heard);
  }

  private going(): number {
    return this.found?.runs.filter((run) => run.state === 'QUEUED' || run.state === 'RUNNING').length ?? 0;
  }

  override render() {
    const { figure } = this;
    if (!figure) return nothing;
    return html`<figure>${this.top(figure)}${this.content(figure)}
      ${figure.caption ? html`<figcaption>${figure.caption}</figcaption>` : nothing}</figure>`;
  }

  private top(figure: Figure) {
    const { found } = this;
    const going = this.going();
    return html`<div class="top"><b>${this.named(figure)}</b>
      ${going > 0 ? html`<span class="live">${count(going)} going on</span>` : nothing}
      ${found && !this.problem ? html`<span class="source">${this.shown(found)} of <a href="experiments/${figure.address}">${figure.address}</a>${found.runs.length > 1 ? html`, <a href=${this.compare(figure)}>compare them</a>` : nothing}</span>` : nothing}</div>`;
  }

  private named(figure: Figure): string {
    const words = figure.measures.find((m) => m.key === figure.metric)?.words ?? figure.metric;
    switch (figure.shape) {
      case 'TABLE': return words ? `Best runs by ${words}` : 'Newest runs';
      case 'BEST': return `Best run by ${words}`;
      case 'SCATTER': return `Two settings against ${words}`;
      case 'PARALLEL': return `Settings and ${words}`;
      case 'BOXES': return `${words} by setting`;
      case 'DRIVERS': return `What drives ${words}`;
      case 'DIFFERENCE': return 'What sets two runs apart';
      default: return words;
    }
  }

  private shown({ runs, total }: Found): string {
    const all = total === 1 ? '1 run' : `${count(total)} runs`;
    return runs.length < total ? `${count(runs.length)} of ${all}` : all;
  }

  private compare(figure: Figure): string {
    const address = new URLSearchParams(figure.look);
    address.set('experiment', figure.address);
    if (figure.filter) address.set('filter', figure.filter);
    if (figure.metric) address.set('metric', figure.metric);
    return `compare?${address}`;
  }

  private content(figure: Figure) {
    if (this.problem) return html`<p class="note">${this.problem}</p>`;
    const { board } = this;
    if (this.found && !board) return html`<p class="note">No run matches here yet. They appear by themselves.</p>`;
    if (!board) return html`<div class="still" style="height:${figure.shape === 'BEST' ? 90 : 320}px" aria-hidden="true"></div>`;
    return keyed(board, this.drawn(figure, board));
  }

  private drawn(figure: Figure, board: Board) {
    switch (figure.shape) {
      case 'CURVES': return html`<ts-overlay lazy .board=${board} .metric=${figure.metric} .height=${320}></ts-overlay>${board.facts ? curveKey(board, this.theme) : nothing}`;
      case 'SCATTER': return html`<ts-scatter .given=${board}></ts-scatter>`;
      case 'PARALLEL': return html`<ts-parallel .given=${board}></ts-parallel>`;
      case 'BOXES': return html`<ts-boxes .given=${board}></ts-boxes>`;
      case 'DRIVERS': return html`<ts-drivers .given=${board}></ts-drivers>`;
      default: return board.facts ? this.words(figure, board) : html`<div class="still" style="height:120px" aria-hidden="true"></div>`;
    }
  }

  private words(figure: Figure, board: Board) {
    if (figure.shape === 'TABLE') return runTable(board, figure.columns);
    return figure.shape === 'BEST' ? bestRun(board, this.found!.total) : difference(board);
  }
}
