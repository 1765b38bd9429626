import type { TsComparison } from './ts-comparison';

/** A change of the page as the server tells Flow: what is put into a node, or where its children come. */
interface Change {
  node: number;
  feat?: number;
  key?: string;
  value?: unknown;
  add?: string[];
  addNodes?: number[];
}

interface Beginning {
  appConfig: { uidl: { changes: object[] } };
}

/** Flow's numbers for the parts of a node. */
const [TAG, PROPERTY, CHILDREN, ATTRIBUTE, TEXT, CLASSES, STYLE] = [0, 1, 2, 3, 7, 11, 12];

/** Milliseconds after which the page is built whether or not its curves have been seen, and after which it must stand. */
const LONGEST = 1000;
const GIVEN_UP = 20_000;

/**
 * Draws the curves of a comparison before Flow builds the page around them, which takes longer than drawing, if they came
 * before the page did. They stand where the page will have them, with what is above them, and nobody can press anything yet.
 */
export async function curvesFirst<B extends Beginning>(beginning: B): Promise<B> {
  const main = window.tsEarlyCurves?.came ? content(beginning.appConfig.uidl.changes as Change[]) : undefined;
  if (!main) return beginning;
  const early = Object.assign(document.createElement('div'), { className: 'early-sheet', inert: true });
  const bar = Object.assign(document.createElement('div'), { className: 'bar' });
  early.append(bar, main);
  const seen = new Promise((resolve) => early.addEventListener('begun', resolve));
  document.body.append(early);
  setTimeout(() => early.remove(), GIVEN_UP);
  await Promise.race([seen, new Promise((resolve) => setTimeout(resolve, LONGEST))]);
  return beginning;
}

/** The curves that stand early and are of the runs of a new element, which puts them in itself; nothing else stays of them. */
export function takenOver(by: HTMLElement & { runs: string[] }): TsComparison | undefined {
  const early = document.querySelector('.early-sheet');
  if (!early || early.contains(by)) return undefined;
  const curves = early.querySelector<TsComparison>('ts-comparison');
  queueMicrotask(() => early.remove());
  return curves?.runs.join() === by.runs.join() ? curves : undefined;
}

/** The page's content with the comparison in it, as Flow will build it. */
function content(changes: Change[]): HTMLElement | undefined {
  const tagged = (tag: string) => changes.find(({ feat, value }) => feat === TAG && value === tag)?.node;
  const main = tagged('main');
  if (main === undefined || tagged('ts-compare') === undefined) return undefined;
  return build(changes, main, 'div') as HTMLElement;
}

function build(changes: Change[], node: number, tag?: string): Node {
  const parts = changes.filter((change) => change.node === node);
  const text = parts.find(({ feat }) => feat === TEXT);
  if (text) return document.createTextNode(String(text.value));
  const element = document.createElement(tag ?? String(parts.find(({ feat }) => feat === TAG)?.value));
  for (const part of parts) fill(element, part, changes);
  return element;
}

function fill(element: HTMLElement, { feat, key = '', value, add = [], addNodes = [] }: Change, changes: Change[]) {
  if (feat === PROPERTY) Object.assign(element, { [key]: value });
  if (feat === ATTRIBUTE) element.setAttribute(key, String(value));
  if (feat === STYLE) element.style.setProperty(key, String(value));
  if (feat === CLASSES) element.classList.add(...add);
  if (feat === CHILDREN) element.append(...addNodes.map((child) => build(changes, child)));
}
