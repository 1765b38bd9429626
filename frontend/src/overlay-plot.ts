import uPlot from './plot-engine';
import type { XAxis } from './curve-bytes';
import { figure, span } from './figures';
import { paint } from './overlay-paint';
import type { Line } from './overlay-lines';
import type { Theme } from './theme';

/** How lines are to be drawn. */
export interface Drawing {
  axis: XAxis;
  logX: boolean;
  logY: boolean;
  dense: boolean;
  /** The part of the horizontal axis that is shown; null shows all. */
  from: number | null;
  to: number | null;
  width: number;
  height: number;
}

export interface Reader {
  /** Pointed at this place of the axis and this height in pixels; null left the chart. */
  points(x: number | null, top: number): void;
  /** Chose a part of the axis; null asks for all again. */
  chooses(part: { from: number; to: number } | null): void;
}

/** Axes, cursor and choice of a part by uPlot; the lines by columns of pixels. */
export class OverlayPlot {
  private plot?: uPlot;
  private lines: Line[] = [];
  private how!: Drawing;

  constructor(
    private readonly target: HTMLElement,
    private readonly theme: Theme,
    private readonly reader: Reader,
  ) {}

  draw(lines: Line[], how: Drawing) {
    this.clear();
    this.lines = lines;
    this.how = how;
    this.plot = new uPlot(this.options(how), [extent(lines, how), [null, null]], this.target);
    this.plot.over.addEventListener('dblclick', () => this.reader.chooses(null));
  }

  clear() {
    this.plot?.destroy();
    this.plot = undefined;
  }

  /** Shows where other charts are pointed at. */
  follow(x: number | null) {
    const { plot } = this;
    if (!plot) return;
    const left = x === null ? -10 : plot.valToPos(x, 'x');
    plot.setCursor({ left, top: -10 }, false);
  }

  /** The line nearest to a place, with the value there. */
  nearest(x: number, top: number): { line: Line; value: number } | null {
    const { plot } = this;
    if (!plot) return null;
    let [best, distance] = [null as { line: Line; value: number } | null, Infinity];
    for (const line of this.lines) {
      const value = valueAt(line, x);
      const away = Math.abs(plot.valToPos(value, 'y') - top);
      if (away < distance) [best, distance] = [{ line, value }, away];
    }
    return best;
  }

  find(run: number): Line | undefined {
    return this.lines.find((line) => line.run === run);
  }

  /** A place of the axis in pixels of the chart. */
  left(x: number): number {
    return this.area.left + (this.plot?.valToPos(x, 'x') ?? 0);
  }

  /** A line's vertices in pixels of the plotting area. */
  track(line: Line): { left: number; top: number }[] {
    const { plot } = this;
    if (!plot) return [];
    return Array.from(line.x, (x, i) => ({ left: plot.valToPos(x, 'x'), top: plot.valToPos(line.y[i], 'y') }));
  }

  get area(): { left: number; top: number; width: number; height: number } {
    const { left = 0, top = 0, width = 0, height = 0 } = this.plot?.bbox ?? {};
    const ratio = devicePixelRatio;
    return { left: left / ratio, top: top / ratio, width: width / ratio, height: height / ratio };
  }

  private options(how: Drawing): uPlot.Options {
    return {
      width: how.width, height: how.height, ms: 1, padding: [8, 24, 0, 0], legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: { x: this.xScale(how), y: this.yScale(how) },
      axes: [this.xAxis(how), this.yAxis(how.height)],
      series: [{}, { show: true, paths: () => null }],
      hooks: {
        draw: [(plot) => paint(plot, this.lines, this.how.dense, this.theme)],
        setCursor: [(plot) => this.pointed(plot)],
        setSelect: [(plot) => this.chosen(plot)],
      },
    };
  }

  private pointed(plot: uPlot) {
    const { left = -1, top = -1, event } = plot.cursor as uPlot.Cursor & { event?: MouseEvent };
    if (!event) return;
    this.reader.points(left < 0 ? null : plot.posToVal(left, 'x'), top);
  }

  private chosen(plot: uPlot) {
    const { left, width } = plot.select;
    if (width < 3) return;
    this.reader.chooses({ from: plot.posToVal(left, 'x'), to: plot.posToVal(left + width, 'x') });
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  }

  private xScale(how: Drawing): uPlot.Scale {
    const range: uPlot.Scale.Range = () => extent(this.lines, how) as [number, number];
    return { time: how.axis === 'TIME', range, ...(how.logX && how.axis !== 'TIME' ? { distr: 3 as const } : {}) };
  }

  private yScale(how: Drawing): uPlot.Scale {
    const range: uPlot.Scale.Range = () => heights(this.lines, how);
    return how.logY ? { distr: 3, range } : { range };
  }

  private xAxis(how: Drawing): uPlot.Axis {
    const words = (ticks: number[]) => ticks.map((t) => (t === null ? '' : how.axis === 'RELATIVE' ? span(t / 1000) : figure(t)));
    return {
      ...this.axis(), space: 70, size: 24, grid: { show: false },
      border: { show: true, stroke: this.theme.colour('--ts-line-strong'), width: 1 },
      ...(how.axis === 'TIME' ? {} : { values: (_: uPlot, ticks: number[]) => words(ticks) }),
    };
  }

  private yAxis(height: number): uPlot.Axis {
    return {
      ...this.axis(), space: height < 200 ? 30 : 46, size: 52, grid: { stroke: this.theme.colour('--ts-grid'), width: 1 },
      ticks: { show: false }, values: (_, ticks) => ticks.map((t) => (t === null ? '' : figure(t))),
    };
  }

  private axis(): uPlot.Axis {
    return {
      stroke: this.theme.colour('--ts-faint'), font: this.theme.font(), gap: 4,
      ticks: { stroke: this.theme.colour('--ts-line-strong'), size: 4, width: 1 },
    };
  }
}

/** The part of the horizontal axis that is drawn. */
function extent(lines: Line[], how: Drawing): number[] {
  let [from, to] = [how.from ?? Infinity, how.to ?? -Infinity];
  for (const { x } of lines) {
    for (let i = 0; i < x.length; i++) {
      if (how.logX && x[i] <= 0) continue;
      if (how.from === null && x[i] < from) from = x[i];
      if (how.to === null && x[i] > to) to = x[i];
    }
  }
  if (!(from < to)) return Number.isFinite(from) ? [from, from + 1] : [1, 2];
  return how.logX && from <= 0 ? [Number.MIN_VALUE, to] : [from, to];
}

/** From the lowest to the highest value that is drawn, spikes and all, with a little room. */
function heights(lines: Line[], how: Drawing): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const line of lines) {
    for (const column of [line.low, line.high, ...(line.raw ? [line.raw.low, line.raw.high] : [])]) {
      for (let i = 0; i < column.length; i++) {
        const value = column[i];
        if (!Number.isFinite(value) || (how.logY && value <= 0) || outside(line.x[i], how)) continue;
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
  }
  if (low > high) return how.logY ? [1, 10] : [0, 1];
  if (how.logY) return low === high ? [low / 2, high * 2] : [low / 1.1, high * 1.1];
  const room = low === high ? Math.abs(low) * 0.1 || 1 : (high - low) * 0.05;
  return [low - room, high + room];
}

function outside(x: number, how: Drawing): boolean {
  return (how.from !== null && x < how.from) || (how.to !== null && x > how.to);
}

/** The value at or before a place of the axis; NaN before the first and after the last. */
export function valueAt(line: Line, x: number): number {
  let [low, high] = [0, line.x.length - 1];
  if (high < 0 || x < line.x[0] || x > line.x[high]) return NaN;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (line.x[middle] <= x) low = middle;
    else high = middle - 1;
  }
  return line.y[low];
}

/** A track as the path of an SVG, broken where there is no value. */
export function path(track: { left: number; top: number }[]): string {
  let drawing = false;
  return track.map(({ left, top }) => {
    if (!Number.isFinite(top)) return (drawing = false) || '';
    const step = `${drawing ? 'L' : 'M'}${left.toFixed(1)} ${top.toFixed(1)}`;
    drawing = true;
    return step;
  }).join('');
}
