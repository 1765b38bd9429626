import cytoscape from 'cytoscape';
import { HEIGHT, WIDTH, type GraphEdge, type Placed } from './graph-layout';
import type { Theme } from './theme';

/** Draws the edges and moves the view; the nodes themselves are buttons laid over it. */
export class GraphCanvas {
  private readonly cy: cytoscape.Core;

  constructor(target: HTMLElement, moved: (x: number, y: number, zoom: number) => void) {
    this.cy = cytoscape({
      container: target, userZoomingEnabled: false, autoungrabify: true, boxSelectionEnabled: false,
      autounselectify: true, minZoom: 0.25, maxZoom: 1.6,
    });
    this.cy.on('viewport', () => moved(this.cy.pan().x, this.cy.pan().y, this.cy.zoom()));
  }

  draw(nodes: Placed[], edges: GraphEdge[], strong: Set<string>, theme: Theme) {
    const places = new Map(nodes.map((n) => [n.id, n]));
    this.cy.elements().remove();
    this.cy.style(style(theme));
    this.cy.add(nodes.map((n) => ({ data: { id: n.id }, position: { x: n.x + WIDTH / 2, y: n.y + HEIGHT / 2 } })));
    this.cy.add(edges.map((e, i) => ({
      data: { id: `edge-${i}`, source: e.from, target: e.to, ...bend(places.get(e.from)!, places.get(e.to)!) },
      classes: [strong.has(`${e.from}>${e.to}`) ? 'strong' : '', hidden(places, e) ? 'hidden' : ''],
    })));
  }

  /** Shows the whole graph, but never larger than life. */
  fit() {
    this.cy.resize();
    const box = this.cy.elements().boundingBox();
    const zoom = Math.min(1, (this.cy.width() - 8) / (box.w + 8), (this.cy.height() - 8) / (box.y2 + 8));
    this.cy.viewport({ zoom: Math.max(zoom, 0.45), pan: { x: 4, y: 0 } });
  }

  zoom(factor: number) {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  /** Brings a node into view when the keyboard reached it outside. */
  reveal(id: string) {
    const box = this.cy.getElementById(id).renderedBoundingBox();
    const out = box.x1 < 0 || box.y1 < 0 || box.x2 > this.cy.width() || box.y2 > this.cy.height();
    if (out) this.cy.center(this.cy.getElementById(id));
  }

  destroy() {
    this.cy.destroy();
  }
}

function hidden(places: Map<string, Placed>, edge: GraphEdge): boolean {
  return Boolean(places.get(edge.from)?.redacted || places.get(edge.to)?.redacted);
}

/**
 * Two control points that leave the source and reach the target level, as Cytoscape wants them: along the straight line
 * (weight) and across it (distance).
 */
function bend(from: Placed, to: Placed) {
  const [dx, dy] = [to.x - from.x - WIDTH, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const weight = (dx * dx) / 2 / (length * length);
  const across = -(dx * dy) / 2 / length;
  return { weights: [weight, 1 - weight], distances: [across, -across] };
}

function style(theme: Theme): cytoscape.StylesheetJson {
  const faint = theme.colour('--ts-line-control');
  return [
    { selector: 'node', style: { width: WIDTH, height: HEIGHT, shape: 'rectangle', opacity: 0 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier', 'edge-distances': 'endpoints', 'source-endpoint': '50% 0%', 'target-endpoint': '-50% 0%',
        'control-point-weights': (e: cytoscape.EdgeSingular) => e.data('weights'),
        'control-point-distances': (e: cytoscape.EdgeSingular) => e.data('distances'),
        'line-color': faint, 'target-arrow-color': faint, 'target-arrow-shape': 'vee', 'arrow-scale': 0.8, width: 1.1,
      } as unknown as cytoscape.Css.Edge,
    },
    { selector: 'edge.strong', style: { 'line-color': theme.colour('--ts-text'), 'target-arrow-color': theme.colour('--ts-text'), width: 1.7 } },
    { selector: 'edge.hidden', style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 3] } },
  ];
}
