import type { XAxis } from './curve-bytes';

/** How the compared curves are drawn: all of it is in the address, so that a link shows the same. */
export interface View {
  metric: string;
  axis: XAxis;
  /** The metric that is the horizontal axis. */
  against: string;
  /** 0 draws the values as they are; below 1. */
  smooth: number;
  raw: boolean;
  logY: boolean;
  logX: boolean;
  /** What gives the colour: `best`, `run`, or the name of a setting. */
  colour: string;
  /** The setting over whose values runs are averaged; empty draws each run. */
  group: string;
  /** How many lines pass, rather than which; null decides by their number. */
  dense: boolean | null;
  from: number | null;
  to: number | null;
  /** Words that a metric's name must contain to be drawn small. */
  find: string;
  /** The axes of the scatter plot, and whether it has contours. */
  across: string;
  up: string;
  contour: boolean;
  /** The setting by which box plots stand. */
  boxes: string;
}

const AXES: Record<string, XAxis> = { step: 'STEP', time: 'TIME', relative: 'RELATIVE', metric: 'METRIC' };

const LOOKS: Record<string, boolean> = { density: true, lines: false };

export function read(address: URLSearchParams): View {
  const text = (name: string) => address.get(name) ?? '';
  return {
    metric: text('metric'), axis: AXES[text('axis')] ?? 'STEP', against: text('against'),
    smooth: Math.min(0.99, Math.max(0, number(text('smooth')) ?? 0)), raw: text('raw') !== 'no',
    logY: text('scale') === 'log', logX: text('xscale') === 'log', colour: text('colour') || 'best', group: text('group'),
    dense: LOOKS[text('look')] ?? null, from: number(text('from')), to: number(text('to')), find: text('find'), across: text('across'), up: text('up'),
    contour: text('contour') === 'yes', boxes: text('boxes'),
  };
}

function number(text: string): number | null {
  const value = text === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** The view as parameters; what is usual stays out of the address. */
export function words(view: View): Record<string, string> {
  const shown = (value: number | null) => (value === null ? '' : String(Number(value.toPrecision(12))));
  const axis = Object.keys(AXES).find((name) => AXES[name] === view.axis) ?? 'step';
  return {
    metric: view.metric, axis: axis === 'step' ? '' : axis, against: view.axis === 'METRIC' ? view.against : '',
    smooth: view.smooth ? String(view.smooth) : '', raw: view.raw ? '' : 'no', scale: view.logY ? 'log' : '',
    xscale: view.logX ? 'log' : '', colour: view.colour === 'best' ? '' : view.colour, group: view.group,
    look: view.dense === null ? '' : view.dense ? 'density' : 'lines', from: shown(view.from), to: shown(view.to), find: view.find, across: view.across, up: view.up,
    contour: view.contour ? 'yes' : '', boxes: view.boxes,
  };
}

export function keep(view: View) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(words(view))) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, '', address);
}
