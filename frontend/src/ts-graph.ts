import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { chartStyles } from './chart-styles';
import type { GraphCanvas } from './graph-canvas';
import { HEIGHT, WIDTH, headings, known, path, place, type GraphEdge, type GraphNode, type Kind, type Placed } from './graph-layout';
import { Theme } from './theme';

const ICONS: Record<Kind, string> = { data: 'data', run: 'run', artifact: 'file', submission: 'send', entry: 'board' };
const WORDS: Record<Kind, string> = { data: 'Dataset version', run: 'Run', artifact: 'Artifact', submission: 'Submission', entry: 'Entry' };
const STEPS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * What came from what, in columns by kind. Every node is a button: Tab and the arrow keys move, Enter fires `node-open`
 * with the node's id.
 */
@customElement('ts-graph')
export class TsGraph extends LitElement {
  static override styles = [chartStyles, css`
    :host { position: relative; }
    .frame { position: relative; overflow: hidden; }
    .edges, .layer { position: absolute; inset: 0; }
    .layer { transform-origin: 0 0; pointer-events: none; width: 0; height: 0; }
    .heading { position: absolute; top: 0; width: ${WIDTH}px; font-size: var(--ts-size-s); line-height: 34px; color: var(--ts-muted); white-space: nowrap;
      border-bottom: 1px solid var(--ts-line-strong); }
    .node { position: absolute; width: ${WIDTH}px; height: ${HEIGHT}px; display: flex; align-items: center; gap: 11px; padding: 0 10px 0 13px; text-align: left;
      font: inherit; color: inherit; background: var(--ts-surface-1); border: 1px solid var(--ts-line-strong); border-radius: var(--ts-radius-m);
      pointer-events: auto; cursor: pointer; box-sizing: border-box; }
    .node:hover { background: var(--ts-hover); }
    .node.selected { border: 2px solid var(--ts-text); padding-left: 12px; }
    .node.selected::before { content: ''; position: absolute; left: 3px; top: 7px; bottom: 7px; width: 3px; background: var(--ts-touch); }
    .node.redacted { border-style: dashed; border-color: var(--ts-line-control); cursor: default;
      background: repeating-linear-gradient(135deg, var(--ts-surface-2) 0 5px, var(--ts-surface-3) 5px 6px); }
    .node svg { width: 16px; height: 16px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; color: var(--ts-muted); }
    .words { min-width: 0; }
    .words > * { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .name { font-size: var(--ts-size-s); line-height: 18px; }
    .detail { color: var(--ts-faint); }
    .tools { position: absolute; right: 0; bottom: 0; display: flex; gap: 4px; }
    .tools button { width: 28px; height: 28px; border: 1px solid var(--ts-line-control); border-radius: var(--ts-radius-m); background: var(--ts-surface-1); color: var(--ts-text); cursor: pointer; font: inherit; }
  `];

  @property({ attribute: false }) nodes: GraphNode[] = [];
  @property({ attribute: false }) edges: GraphEdge[] = [];
  @property() sentence = '';
  @state() private placed: Placed[] = [];
  @query('.edges') private target!: HTMLElement;
  @query('.layer') private layer!: HTMLElement;

  private readonly theme = new Theme(this, () => this.paint());
  private readonly size = new ResizeObserver(() => this.canvas?.fit());
  private canvas?: GraphCanvas;
  private asked = 0;

  override firstUpdated() {
    void this.begin();
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) void this.begin();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.size.disconnect();
    this.canvas?.destroy();
    this.canvas = undefined;
  }

  /** The drawing library is large: it comes when the first graph is shown. */
  private async begin() {
    const module = await import('./graph-canvas');
    if (!this.isConnected || this.canvas) return;
    this.canvas = new module.GraphCanvas(this.target, (x, y, zoom) => {
      this.layer.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    });
    this.size.observe(this);
    this.paint();
    this.canvas.fit();
  }

  override updated(changed: Map<string, unknown>) {
    if (changed.has('nodes') || changed.has('edges')) void this.arrange();
    if (changed.has('placed')) {
      this.paint();
      this.canvas?.fit();
    }
  }

  private async arrange() {
    const question = ++this.asked;
    const placed = await place(this.nodes, this.edges);
    if (question === this.asked) this.placed = placed;
  }

  private paint() {
    const edges = known(this.placed, this.edges);
    this.canvas?.draw(this.placed, edges, path(this.placed, edges), this.theme);
  }

  override render() {
    const height = Math.min(640, Math.max(220, ...this.placed.map((n) => n.y + HEIGHT + 20)));
    return html`
      <div class="frame" role="group" aria-label=${this.sentence || 'Lineage'} style="height:${height}px" @keydown=${this.move}>
        <div class="edges" aria-hidden="true"></div>
        <div class="layer">
          ${headings(this.placed).map((h) => html`<div class="heading" style="left:${h.x}px">${h.title}</div>`)}
          ${[...this.placed].sort((a, b) => a.x - b.x || a.y - b.y).map((n) => this.node(n))}
        </div>
        <div class="tools">
          <button aria-label="Zoom out" @click=${() => this.canvas?.zoom(0.8)}>−</button>
          <button aria-label="Zoom in" @click=${() => this.canvas?.zoom(1.25)}>+</button>
          <button aria-label="Show all" @click=${() => this.canvas?.fit()}>⤢</button>
        </div>
      </div>`;
  }

  private node(n: Placed) {
    const marks = ['node', n.selected ? 'selected' : '', n.redacted ? 'redacted' : ''].join(' ');
    return html`<button class=${marks} style="left:${n.x}px;top:${n.y}px" data-id=${n.id} aria-label=${this.spoken(n)}
      aria-current=${n.selected ? 'true' : nothing} aria-disabled=${n.redacted ? 'true' : nothing} title=${n.label}
      @click=${() => this.open(n)} @focus=${() => this.canvas?.reveal(n.id)}>
      ${icon(n.redacted ? 'eyeoff' : ICONS[n.kind])}
      <span class="words"><span class="name">${n.label}</span><span class="detail">${n.detail ?? ''}</span></span></button>`;
  }

  private spoken(n: Placed): string {
    const from = this.edges.filter((e) => e.to === n.id).length;
    const to = this.edges.filter((e) => e.from === n.id).length;
    return [WORDS[n.kind], n.label, n.detail, `made from ${from}`, `used by ${to}`].filter(Boolean).join(', ');
  }

  private open(n: Placed) {
    if (n.redacted) return;
    this.dispatchEvent(new CustomEvent('node-open', { detail: { id: n.id }, bubbles: true, composed: true }));
  }

  /** Moves to the nearest node in the arrow's direction; sideways distance counts double. */
  private move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const at = this.placed.find((n) => n.id === (this.shadowRoot?.activeElement as HTMLElement | null)?.dataset.id);
    if (!step || !at) return;
    event.preventDefault();
    const along = (n: Placed) => (n.x - at.x) * step[0] + (n.y - at.y) * step[1];
    const across = (n: Placed) => Math.abs((n.x - at.x) * step[1]) + Math.abs((n.y - at.y) * step[0]);
    const next = this.placed.filter((n) => along(n) > 1).sort((a, b) => along(a) + 2 * across(a) - along(b) - 2 * across(b))[0];
    if (next) this.shadowRoot?.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus();
  }
}

/** A drawing from the page's own icon sprite, which `use` cannot reach from a shadow root. */
function icon(name: string) {
  const symbol = document.getElementById(`i-${name}`);
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${symbol ? unsafeSVG(symbol.innerHTML) : nothing}</svg>`;
}
