import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Measure } from './board';
import { takenOver } from './curves-first';
import { TsComparison } from './ts-comparison';

/** What the server knows of the compared runs, and their curves, which may stand already when it comes. */
@customElement('ts-compare')
export class TsCompare extends LitElement {
  /** The compared runs' ids. */
  @property({ attribute: false }) runs: string[] = [];
  /** What the runs are called, in the same order; empty while it is not known. */
  @property({ attribute: false }) names: string[] = [];
  /** What they measured, the most telling first. */
  @property({ attribute: false }) measures: Measure[] = [];
  /** The query of the page's address, which the browser may show a moment later than this is drawn. */
  @property({ attribute: false }) look = '';
  private curves?: TsComparison;

  protected override createRenderRoot() {
    return this;
  }

  override willUpdate() {
    const { runs, names, measures, look } = this;
    if (runs.length === 0 || measures.length === 0) return;
    this.curves ??= this.standing() ?? new TsComparison();
    if (this.curves.runs.join() !== runs.join()) Object.assign(this.curves, { runs, names, measures, look });
  }

  /** What waited for the curves listens to this element and did not hear that they came. */
  private standing(): TsComparison | undefined {
    const curves = takenOver(this);
    if (curves?.begun) setTimeout(() => this.dispatchEvent(new Event('begun')));
    return curves;
  }

  override render() {
    return html`${this.curves}`;
  }
}
