import uPlot from './plot-engine';
import { align, last, smooth, type Axis, type Curve } from './curves-data';
import { figure, measured, span } from './figures';
import { drawMark } from './marks';
import type { Theme } from './theme';

/** How curves are to be drawn. */
export interface Drawing {
  axis: Axis;
  log: boolean;
  /** 0 draws the values as they are. */
  smoothing: number;
  raw: boolean;
  /** Steps the run will have; the axis keeps this width while it is live. 0: as far as it came. */
  planned: number;
  ends: boolean;
  width: number;
  height: number;
  hover: (index: number | null, left: number) => void;
}

const RAW_OPACITY = '42'; // 26 % of 255, as two hexadecimal digits
const LABEL_GAP = 13;

/** Draws curves into an element and keeps them there. */
export class CurvesPlot {
  private plot?: uPlot;
  private drawn: Curve[] = [];

  constructor(
    private readonly target: HTMLElement,
    private readonly theme: Theme,
  ) {}

  draw(curves: Curve[], how: Drawing) {
    this.clear();
    this.drawn = curves.map((c) => (how.smoothing > 0 ? { ...c, y: smooth(c.y, how.smoothing) } : c));
    const behind = how.smoothing > 0 && how.raw ? curves : [];
    const options = this.options(behind, how);
    this.plot = new uPlot(options, align([...behind, ...this.drawn]), this.target);
  }

  resize(width: number, height: number) {
    this.plot?.setSize({ width, height });
  }

  clear() {
    this.plot?.destroy();
    this.plot = undefined;
  }

  /** Where the pointer is on the x axis. */
  x(index: number): number {
    return this.plot?.data[0][index] ?? 0;
  }

  /** Each drawn curve's value at or before an x. */
  values(x: number): { curve: Curve; value: number | null }[] {
    return this.drawn.map((c) => ({ curve: c, value: before(c, x) }));
  }

  private options(behind: Curve[], how: Drawing): uPlot.Options {
    return {
      width: how.width,
      height: how.height,
      padding: [8, how.ends ? 62 : 14, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { size: 6 }, drag: { x: true, y: false } },
      scales: { x: { time: false, range: this.xRange(how) }, y: yScale(how.log) },
      axes: [this.xAxis(how), this.yAxis(how.height)],
      series: [{}, ...behind.map((c) => this.rawSeries(c)), ...this.drawn.map((c) => this.series(c))],
      hooks: {
        draw: [(plot) => this.drawEnds(plot, how)],
        setCursor: [(plot) => how.hover(plot.cursor.idx ?? null, plot.cursor.left ?? 0)],
      },
    };
  }

  /** The whole planned width, unless the reader zoomed into a part of it. */
  private xRange(how: Drawing): uPlot.Scale.Range {
    return (plot, min, max) => {
      const xs = plot.data[0];
      const [first, end] = [xs[0] ?? 0, xs[xs.length - 1] ?? 0];
      const zoomed = xs.length > 1 && (min !== first || max !== end);
      if (zoomed) return [min, max];
      const from = Math.min(0, first);
      return [from, Math.max(end, how.planned, from + 1)];
    };
  }

  private xAxis(how: Drawing): uPlot.Axis {
    return {
      ...this.axis(),
      space: 70,
      size: 24,
      grid: { show: false },
      border: { show: true, stroke: this.theme.colour('--ts-line-strong'), width: 1 },
      values: (_, ticks) => ticks.map((t) => (how.axis === 'time' ? span(t) : figure(t))),
    };
  }

  private yAxis(height: number): uPlot.Axis {
    return {
      ...this.axis(),
      space: height < 200 ? 30 : 46,
      size: 46,
      grid: { stroke: this.theme.colour('--ts-grid'), width: 1 },
      ticks: { show: false },
      values: (_, ticks) => ticks.map((t) => (t === null ? '' : figure(t))),
    };
  }

  private axis(): uPlot.Axis {
    return {
      stroke: this.theme.colour('--ts-faint'),
      font: this.theme.font(),
      gap: 4,
      ticks: { stroke: this.theme.colour('--ts-line-strong'), size: 4, width: 1 },
    };
  }

  private series(c: Curve): uPlot.Series {
    const colour = this.theme.slot(c.line.slot);
    return {
      label: c.line.label,
      stroke: colour,
      width: 1.8,
      dash: this.theme.dash(c.line.slot),
      points: { show: c.x.length === 1 },
      spanGaps: false,
    };
  }

  private rawSeries(c: Curve): uPlot.Series {
    return { ...this.series(c), stroke: translucent(this.theme.slot(c.line.slot)), width: 1, dash: [] };
  }

  private drawEnds(plot: uPlot, how: Drawing) {
    const ends = this.drawn.flatMap((c) => this.end(plot, c));
    ends.forEach((e) => drawMark(plot.ctx, e.slot, e.x, e.y, this.paint(e.slot)));
    if (how.ends) this.label(plot, ends);
  }

  private end(plot: uPlot, c: Curve): End[] {
    const end = last(c);
    if (!end || end.x > (plot.scales.x.max ?? Infinity)) return [];
    const [x, y] = [plot.valToPos(end.x, 'x', true), plot.valToPos(end.y, 'y', true)];
    return [{ slot: c.line.slot, x, y, text: measured(end.y) }];
  }

  private paint(slot: number) {
    return { colour: this.theme.slot(slot), ground: this.theme.colour('--ts-surface-1'), scale: devicePixelRatio };
  }

  /** End labels, pushed apart so that none covers another. */
  private label(plot: uPlot, ends: End[]) {
    const { ctx } = plot;
    ctx.save();
    ctx.font = this.theme.font(11 * devicePixelRatio);
    ctx.fillStyle = this.theme.colour('--ts-text');
    ctx.textBaseline = 'middle';
    ctx.textAlign = 'left';
    const sorted = [...ends].sort((a, b) => a.y - b.y);
    const places = apart(sorted.map((e) => e.y), LABEL_GAP * devicePixelRatio, plot.bbox.top + plot.bbox.height);
    sorted.forEach((e, i) => ctx.fillText(e.text, e.x + 9 * devicePixelRatio, places[i]));
    ctx.restore();
  }
}

interface End {
  slot: number;
  x: number;
  y: number;
  text: string;
}

/** Ascending places pushed at least a gap apart, first down, then up from the floor. */
function apart(places: number[], gap: number, floor: number): number[] {
  const down = [...places];
  for (let i = 1; i < down.length; i++) down[i] = Math.max(down[i], down[i - 1] + gap);
  for (let i = down.length - 1, least = floor; i >= 0; i--, least -= gap) down[i] = Math.min(down[i], least);
  return down;
}

function yScale(log: boolean): uPlot.Scale {
  if (log) return { distr: 3 };
  return { range: { min: { pad: 0.08, mode: 0 }, max: { pad: 0.08, mode: 0 } } };
}

/** `rgb(1, 2, 3)` at the opacity of raw values. */
function translucent(colour: string): string {
  const channels = colour.match(/\d+/g)?.slice(0, 3).map(Number) ?? [128, 128, 128];
  return '#' + channels.map((c) => c.toString(16).padStart(2, '0')).join('') + RAW_OPACITY;
}

function before(c: Curve, x: number): number | null {
  let value: number | null = null;
  for (let i = 0; i < c.x.length && c.x[i] <= x; i++) value = c.y[i] ?? value;
  return value;
}
