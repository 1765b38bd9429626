import type { Board } from './board';
import type { Line } from './overlay-lines';

/** Runs that share a setting's value. */
export interface Group {
  words: string;
  runs: number[];
}

const PLACES = 300;

/** Student's t at 97.5 % for 1 to 30 degrees of freedom. */
const T = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12,
  2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042];

/** The shown runs by the value of the chosen setting, numbers ascending, the missing value last. */
export function groups(board: Board): Group[] {
  const values = board.setting(board.view.group)?.values ?? [];
  const byValue = new Map<string | null, number[]>();
  board.runs.forEach((_, run) => {
    if (board.shows(run)) byValue.set(values[run] ?? null, [...(byValue.get(values[run] ?? null) ?? []), run]);
  });
  return [...byValue.entries()]
    .sort(([a], [b]) => order(a, b))
    .map(([value, runs]) => ({ words: `${board.view.group} ${value ?? 'not set'}`, runs }));
}

function order(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return Number(a) - Number(b) || a.localeCompare(b);
}

type Mean = Pick<Line, 'x' | 'y' | 'low' | 'high'>;

/**
 * The mean of several lines on a common axis, each read between its points and never beyond its ends,
 * with the 95 % t interval of the mean; a single line has an interval of no width.
 */
export function mean(members: Line[]): Mean {
  const from = Math.min(...members.map((m) => m.x[0]));
  const to = Math.max(...members.map((m) => m.x[m.x.length - 1]));
  const columns: Mean = { x: new Float64Array(PLACES), y: new Float32Array(PLACES), low: new Float32Array(PLACES), high: new Float32Array(PLACES) };
  const readers = members.map(reader);
  for (let i = 0; i < PLACES; i++) {
    columns.x[i] = from + ((to - from) * i) / (PLACES - 1);
    const [y, margin] = spread(readers.map((read) => read(columns.x[i])).filter(Number.isFinite));
    columns.y[i] = y;
    columns.low[i] = y - margin;
    columns.high[i] = y + margin;
  }
  return columns;
}

function spread(values: number[]): [number, number] {
  const n = values.length;
  const average = values.reduce((a, b) => a + b, 0) / n;
  if (n < 2) return [average, 0];
  const squares = values.reduce((sum, v) => sum + (v - average) ** 2, 0);
  return [average, (T[n - 2] ?? 1.96 + 2.4 / (n - 1)) * Math.sqrt(squares / (n - 1) / n)];
}

/** Reads a line at ascending places. */
function reader(line: Line): (x: number) => number {
  let i = 0;
  return (x) => {
    const last = line.x.length - 1;
    if (x < line.x[0] || x > line.x[last]) return NaN;
    while (i < last - 1 && line.x[i + 1] < x) i++;
    const width = line.x[Math.min(i + 1, last)] - line.x[i];
    if (!(width > 0)) return line.y[i];
    return line.y[i] + ((line.y[i + 1] - line.y[i]) * (x - line.x[i])) / width;
  };
}
