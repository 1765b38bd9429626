import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Board } from './board';
import { chartStyles } from './chart-styles';
import { post } from './posting';

/** What the server found: see the package run.importance for the method. */
interface Importance {
  runs: number;
  explained: number;
  drivers: Driver[];
  fewRuns: boolean;
}

interface Driver {
  parameter: string;
  values: number;
  share: number;
  error: number;
  correlation: number | null;
  chance: number;
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const two = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });

/** Which parameters drive the chosen metric: a table whose bars are the chart. */
@customElement('ts-drivers')
export class TsDrivers extends LitElement {
  static override styles = [chartStyles, css`
    :host { max-width: 900px; min-height: 80px; }
    th, td { font-size: var(--ts-size-s); padding: 4px 12px; }
    .bar { width: 260px; }
    .bar svg, .signed svg { display: block; }
    .signed { width: 180px; }
    .mark { fill: var(--ts-mark); } .whisker { stroke: var(--ts-text); stroke-width: 1.4; }
    .up { fill: var(--ts-div-6); } .down { fill: var(--ts-div-2); } .axis { stroke: var(--ts-line-strong); } .chance { fill: var(--ts-surface-3); }
    .how { color: var(--ts-muted); max-width: 68ch; font-size: var(--ts-size-s); line-height: var(--ts-lh-s); margin: 6px 0 0; }
    .found { max-width: none; }
    thead th[colspan] { text-align: left; }
    .warn { color: var(--ts-warn); }
    .soft { color: var(--ts-faint); }
  `];

  /** The comparison to ask about, where it is not the page's own. */
  @property({ attribute: false }) given?: Board;
  @state() private found?: Importance;
  @state() private problem = '';
  private board?: Board;
  private asked = '';
  private forget = () => {};
  private readonly heard = () => void this.ask();
  private readonly sight = new IntersectionObserver((seen) => seen.some((s) => s.isIntersecting) && this.arrive());

  override connectedCallback() {
    super.connectedCallback();
    this.sight.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sight.disconnect();
    this.leave();
    this.forget();
  }

  private arrive() {
    this.sight.disconnect();
    this.forget = Board.follow((board) => {
      this.leave();
      this.board = board;
      board.addEventListener('view', this.heard);
      board.addEventListener('kept', this.heard);
      void this.ask();
    }, this.given);
  }

  private leave() {
    this.board?.removeEventListener('view', this.heard);
    this.board?.removeEventListener('kept', this.heard);
  }

  /** Asks for the runs that are kept and the metric that is chosen, when either changed. */
  private async ask() {
    const board = this.board!;
    const question = { runs: board.runs.filter((_, i) => board.shows(i)), metric: board.view.metric };
    const words = JSON.stringify(question);
    if (words === this.asked || question.runs.length === 0) return;
    this.asked = words;
    try {
      const found = (await (await post('api/v1/compare/importance', question)).json()) as Importance;
      if (words === this.asked) [this.found, this.problem] = [found, ''];
    } catch (problem) {
      if (words === this.asked) this.problem = (problem as Error).message;
    }
  }

  override render() {
    if (this.problem) return html`<p class="note">${this.problem}</p>`;
    if (!this.found || !this.board) return html`<div class="still" style="height:120px" aria-hidden="true"></div>`;
    const { words } = this.board.measure(this.board.view.metric);
    if (this.found.drivers.length === 0) return html`<p class="soft">At least six runs with ${words} and different parameters are needed.</p>`;
    return html`${this.doubt(words)}${this.table(words)}
      <p class="how">How this is found: ${words} is replaced by its rank among the runs. A hundred regression trees are each grown on a
        random draw of the runs and asked about the runs they have not seen. A parameter's weight is how much worse they answer when its
        values are shuffled, as a part of what all parameters make worse together; the whisker is two standard errors. The same runs always give the same answer.
        Parameters that were changed together share one weight between them.</p>`;
  }

  private doubt(words: string) {
    const { explained, runs, fewRuns } = this.found!;
    const tells = explained < 0.1
      ? html`The parameters tell next to nothing about ${words}: what differs between these ${runs} runs is mostly chance.`
      : html`The parameters explain ${percent.format(Math.min(1, explained))} of how ${runs} runs rank by ${words}.`;
    return html`<p class="how found">${tells} ${fewRuns ? html`<span class="warn">Few runs: read this as a hint.</span>` : nothing}</p>`;
  }

  private table(words: string) {
    const drivers = weighed(this.found!.drivers);
    const most = Math.max(...drivers.map((d) => d.share + 2 * d.error), 0.05);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="What drives ${words}"><table>
      <thead><tr><th scope="col">Parameter</th><th scope="col">Values</th><th scope="col" colspan="2">Weight</th><th scope="col" colspan="2">Rank correlation</th></tr></thead>
      <tbody>${drivers.map((d) => html`<tr><th scope="row">${d.parameter}</th><td>${d.values}</td><td>${percent.format(d.share)}</td>
        <td class="bar">${bar(d, most)}</td><td>${d.correlation === null ? '–' : two.format(d.correlation).replace('-', '−')}</td><td class="signed">${signed(d)}</td></tr>`)}</tbody>
    </table></div>`;
  }
}

/** Weights as parts of their sum. */
function weighed(drivers: Driver[]): Driver[] {
  const sum = drivers.reduce((all, d) => all + Math.max(0, d.share), 0) || 1;
  return drivers.map((d) => ({ ...d, share: Math.max(0, d.share) / sum, error: d.error / sum }));
}

const WIDTH = 250;

/** From nothing to the weight, with two standard errors on either side. */
function bar(driver: Driver, most: number) {
  const at = (value: number) => Math.max(0, (value / most) * WIDTH);
  return html`<svg width=${WIDTH} height="16" aria-hidden="true"><rect class="mark" y="3" width=${at(driver.share)} height="10"></rect>
    <line class="whisker" x1=${at(driver.share - 2 * driver.error)} x2=${at(driver.share + 2 * driver.error)} y1="8" y2="8"></line></svg>`;
}

const HALF = 85;

/** Left falls, right rises; within the grey it is what chance gives. */
function signed({ correlation, chance }: Driver) {
  if (correlation === null) return html`<span class="soft">only of numbers with three values or more</span>`;
  const at = (value: number) => HALF * (1 + value);
  const edge = Math.min(1, chance);
  return html`<svg width=${2 * HALF} height="16" aria-hidden="true"><rect class="chance" x=${at(-edge)} width=${2 * HALF * edge} height="16"></rect>
    <rect class=${correlation < 0 ? 'down' : 'up'} x=${at(Math.min(0, correlation))} y="3" width=${HALF * Math.abs(correlation)} height="10"></rect>
    <line class="axis" x1=${HALF} x2=${HALF} y1="0" y2="16"></line></svg>`;
}
