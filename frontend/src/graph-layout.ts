import type { ELK } from 'elkjs/lib/elk-api';

export type Kind = 'data' | 'run' | 'artifact' | 'submission' | 'entry';

/** One thing in the graph; a redacted one has no name to show and cannot be opened. */
export interface GraphNode {
  id: string;
  kind: Kind;
  label: string;
  detail?: string;
  redacted?: boolean;
  selected?: boolean;
}

export interface GraphEdge {
  from: string;
  to: string;
}

/** A node with its top left corner, in pixels. */
export interface Placed extends GraphNode {
  x: number;
  y: number;
}

export const WIDTH = 176;
export const HEIGHT = 54;

/** The columns, left to right, and the one each kind stands in. */
export const COLUMNS = ['Data', 'Runs', 'Models and predictions', 'Submissions', 'Entries'];
const COLUMN: Record<Kind, number> = { data: 0, run: 1, artifact: 2, submission: 3, entry: 4 };

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.partitioning.activate': 'true',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.spacing.nodeNode': '26',
  'elk.spacing.edgeNode': '18',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.padding': '[top=52,left=4,bottom=12,right=4]',
};

let elk: Promise<ELK> | undefined;

/** The layout engine is large: it comes when the first graph is drawn. */
function engine(): Promise<ELK> {
  elk ??= import('elkjs/lib/elk.bundled.js').then((module) => new module.default());
  return elk;
}

/** Places nodes in columns by kind; edges to or from unknown nodes are left out. */
export async function place(nodes: GraphNode[], edges: GraphEdge[]): Promise<Placed[]> {
  const graph = await (await engine()).layout({
    id: 'root',
    layoutOptions: OPTIONS,
    children: nodes.map((n) => ({ id: n.id, width: WIDTH, height: HEIGHT, layoutOptions: { 'elk.partitioning.partition': String(COLUMN[n.kind]) } })),
    edges: known(nodes, edges).map((e, i) => ({ id: `e${i}`, sources: [e.from], targets: [e.to] })),
  });
  const places = new Map(graph.children?.map((c) => [c.id, c]));
  return nodes.map((n) => ({ ...n, x: places.get(n.id)?.x ?? 0, y: places.get(n.id)?.y ?? 0 }));
}

export function known(nodes: GraphNode[], edges: GraphEdge[]): GraphEdge[] {
  const ids = new Set(nodes.map((n) => n.id));
  return edges.filter((e) => ids.has(e.from) && ids.has(e.to));
}

/** Where each column that has nodes begins. */
export function headings(placed: Placed[]): { title: string; x: number }[] {
  return COLUMNS.flatMap((title, column) => {
    const xs = placed.filter((n) => COLUMN[n.kind] === column).map((n) => n.x);
    return xs.length === 0 ? [] : [{ title, x: Math.min(...xs) }];
  });
}

/** The edges that lead to the selected node or away from it, as `from>to`. */
export function path(nodes: GraphNode[], edges: GraphEdge[]): Set<string> {
  const start = nodes.filter((n) => n.selected).map((n) => n.id);
  return new Set([...walk(start, edges, (e) => [e.to, e.from]), ...walk(start, edges, (e) => [e.from, e.to])]);
}

function walk(start: string[], edges: GraphEdge[], ends: (e: GraphEdge) => [string, string]): Set<string> {
  const [seen, taken, open] = [new Set(start), new Set<string>(), [...start]];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const edge of edges.filter((e) => ends(e)[0] === at)) {
      taken.add(`${edge.from}>${edge.to}`);
      const next = ends(edge)[1];
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return taken;
}
