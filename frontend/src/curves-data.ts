import uPlot from './plot-engine';

/** One point of a metric: its step, when it was logged (milliseconds since 1970) and its value. */
export interface Point {
  step: number;
  time: number;
  value: number | null;
}

/** One run's curve: its points, or the address that answers them. */
export interface Line {
  id: string;
  label: string;
  /** The run's colour, dash and marker, 1 to 10; 0 draws in text colour. */
  slot: number;
  url?: string;
  points?: Point[];
}

/** What is drawn of a line: ascending x without repeats. */
export interface Curve {
  line: Line;
  x: number[];
  y: (number | null)[];
}

export type Axis = 'step' | 'time';

/** Fetches a line's points; throws when the server does not answer them. */
export async function load(line: Line): Promise<Line> {
  if (!line.url) return line;
  const answer = await fetch(line.url, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${line.label}: ${answer.status}`);
  const { steps, times, values } = (await answer.json()) as Columns;
  return { ...line, points: steps.map((step, i) => ({ step, time: times[i], value: finite(values[i]) })) };
}

/** A series as the server tells it, column by column. */
interface Columns {
  steps: number[];
  times: number[];
  values: (number | string)[];
}

/** Not-a-number and the infinities travel as words and are drawn as gaps. */
function finite(value: number | string): number | null {
  return typeof value === 'number' ? value : null;
}

export function curve(line: Line, axis: Axis, log: boolean): Curve {
  const points = line.points ?? [];
  const start = points[0]?.time ?? 0;
  const at = (p: Point) => (axis === 'step' ? p.step : (p.time - start) / 1000);
  const byX = new Map(points.map((p) => [at(p), drawable(p.value, log)]));
  const x = [...byX.keys()].sort((a, b) => a - b);
  return { line, x, y: x.map((key) => byX.get(key) ?? null) };
}

function drawable(value: number | null, log: boolean): number | null {
  return value === null || (log && value <= 0) ? null : value;
}

/**
 * Exponential moving average without the pull towards zero at the start (Kingma and Ba 2015,
 * section 3); `factor` is from 0, which changes nothing, to just under 1.
 */
export function smooth(y: (number | null)[], factor: number): (number | null)[] {
  let sum = 0;
  let weight = 0;
  return y.map((value) => {
    if (value === null) return null;
    sum = factor * sum + (1 - factor) * value;
    weight = factor * weight + (1 - factor);
    return sum / weight;
  });
}

/** All curves on one shared x. */
export function align(curves: { x: number[]; y: (number | null)[] }[]): uPlot.AlignedData {
  if (curves.length === 0) return [[]];
  return uPlot.join(curves.map((c) => [c.x, c.y] as uPlot.AlignedData));
}

/** The last value that was a number, with its place. */
export function last(c: Curve): { x: number; y: number } | undefined {
  for (let i = c.y.length - 1; i >= 0; i--) {
    const y = c.y[i];
    if (y !== null) return { x: c.x[i], y };
  }
  return undefined;
}
