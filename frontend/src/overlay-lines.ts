import type { Board } from './board';
import type { Curve } from './curve-bytes';
import { groups, mean } from './run-groups';
import { groupInk, inks } from './run-colours';
import { smooth } from './smoothing';
import type { Theme } from './theme';

/** A line of a chart: a run, or the mean of a group of runs. */
export interface Line {
  /** The run's place in the comparison; -1 for a group. */
  run: number;
  label: string;
  colour: string;
  /** Dash and marker; 0 for a whole line without one. */
  slot: number;
  x: Float64Array;
  y: Float32Array;
  low: Float32Array;
  high: Float32Array;
  /** Low and high are an interval to be filled, not a range of values. */
  band: boolean;
  /** The values behind a smoothed line, if they are to be seen. */
  raw?: Pick<Curve, 'last' | 'low' | 'high'>;
}

/** What a chart draws of its curves, the line that must stay visible last. */
export function lines(board: Board, curves: Curve[], theme: Theme): Line[] {
  const shown = curves.filter((c) => c.dx.length > 0 && board.place.has(c.id) && board.shows(board.place.get(c.id)!));
  const single = ofRuns(board, shown, theme);
  return board.view.group && board.facts ? ofGroups(board, single, theme) : single;
}

function ofRuns(board: Board, curves: Curve[], theme: Theme): Line[] {
  const colours = inks(board, theme);
  const whole = reach(curves);
  return curves
    .map((curve) => ofRun(board, curve, board.place.get(curve.id)!, whole))
    .map((line) => ({ ...line, ...colours[line.run] }))
    .sort((a, b) => Number(a.slot > 0) - Number(b.slot > 0) || a.run - b.run);
}

function ofRun(board: Board, curve: Curve, run: number, whole: number): Line {
  const { smooth: factor, raw, axis } = board.view;
  const x = new Float64Array(curve.dx.length);
  for (let i = 0; i < x.length; i++) x[i] = curve.x0 + curve.dx[i];
  const plain = { run, label: board.name(run), colour: '', slot: 0, x, band: false };
  if (factor === 0 || axis === 'METRIC') return { ...plain, y: curve.last, low: curve.low, high: curve.high };
  const y = smooth(curve, factor, whole);
  return { ...plain, y, low: y, high: y, raw: raw ? curve : undefined };
}

/** The length of the horizontal axis that all curves share. */
function reach(curves: Curve[]): number {
  let [from, to] = [Infinity, -Infinity];
  for (const { x0, dx } of curves) {
    from = Math.min(from, x0 + dx[0]);
    to = Math.max(to, x0 + dx[dx.length - 1]);
  }
  return to - from;
}

function ofGroups(board: Board, single: Line[], theme: Theme): Line[] {
  const byRun = new Map(single.map((line) => [line.run, line]));
  return groups(board).flatMap((group, i) => {
    const members = group.runs.flatMap((run) => byRun.get(run) ?? []);
    if (members.length === 0) return [];
    return [{ ...mean(members), ...groupInk(i, theme), run: -1, label: `${group.words} (${members.length})`, band: true }];
  });
}

/** What tells pictures of the same curves apart. */
export function look(drawn: Line[]): string {
  return drawn.map((line) => `${line.run} ${line.colour} ${line.slot} ${line.band ? line.label : ''}`).join();
}
