import type uPlot from 'uplot';
import { drawMark } from './marks';
import type { Line } from './overlay-lines';
import { Raster, type Frame } from './raster';
import { rgb } from './run-colours';
import type { Theme } from './theme';

const RAW = 0.26;
const BAND = 0.13;
const RAMP = ['--ts-seq-3', '--ts-seq-4', '--ts-seq-5', '--ts-seq-6', '--ts-seq-7'];

/** Draws all lines into a chart: the many as pixels, those with a slot as strokes with dash and marker above them. */
export function paint(plot: uPlot, lines: Line[], dense: boolean, theme: Theme) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.drawImage(pixels(plot, lines, dense, theme), bbox.left, bbox.top);
  lines.filter((l) => l.band).forEach((l) => band(plot, l));
  lines.filter((l) => l.slot > 0).forEach((l) => stroke(plot, l, dense ? 1.2 : 1.8, theme));
  gaps(plot, lines, theme);
  ctx.restore();
  lines.filter((l) => l.slot > 0).forEach((l) => end(plot, l, theme));
}

/** What the pixels show: every line without a slot, and the ranges and raw values of the others. */
function pixels(plot: uPlot, lines: Line[], dense: boolean, theme: Theme): HTMLCanvasElement {
  const raster = new Raster(frame(plot), dense);
  const opacity = lines.length > 300 ? 0.5 : lines.length > 100 ? 0.65 : lines.length > 10 ? 0.8 : 1;
  for (const line of lines) {
    const colour = rgb(line.colour);
    if (line.raw && !dense) raster.draw({ x: line.x, y: line.raw.last, low: line.raw.low, high: line.raw.high }, colour, RAW * opacity, devicePixelRatio);
    if (line.band) continue;
    raster.draw(line, colour, line.slot > 0 ? 0.55 : opacity, devicePixelRatio * (line.slot > 0 ? 1 : 1.1));
  }
  const image = raster.image(RAMP.map((token) => rgb(theme.colour(token))));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  canvas.getContext('2d')!.putImageData(image, 0, 0);
  return canvas;
}

function frame(plot: uPlot): Frame {
  const { left, top, width, height } = plot.bbox;
  const [across, up] = [along(plot, 'x'), along(plot, 'y')];
  // A value at the right edge belongs to the last column.
  const last = width - 0.001;
  return {
    width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)),
    px: (x) => { const at = across(x) - left; return at >= last && at <= width + 0.5 ? last : at; },
    py: (y) => up(y) - top,
  };
}

/** The position of a value on a scale, in pixels of the canvas; without uPlot's look-ups, as it is asked a million times. */
function along(plot: uPlot, scale: 'x' | 'y'): (value: number) => number {
  const { min = 0, max = 1, distr } = plot.scales[scale];
  const log = distr === 3;
  const at = log ? Math.log : (v: number) => v;
  const [start, length] = scale === 'x' ? [plot.bbox.left, plot.bbox.width] : [plot.bbox.top + plot.bbox.height, -plot.bbox.height];
  const [from, per] = [at(min!), length / (at(max!) - at(min!))];
  if (!log) return (value) => start + (value - from) * per;
  return (value) => (value > 0 ? start + (Math.log(value) - from) * per : scale === 'y' && value <= 0 ? start + 1e4 : NaN);
}

function stroke(plot: uPlot, line: Line, width: number, theme: Theme) {
  const { ctx } = plot;
  const [across, up] = [along(plot, 'x'), along(plot, 'y')];
  ctx.beginPath();
  let drawing = false;
  for (let i = 0; i < line.x.length; i++) {
    const [x, y] = [across(line.x[i]), up(line.y[i])];
    if (Number.isNaN(y) || !Number.isFinite(y)) drawing = false;
    else if (drawing) ctx.lineTo(x, y);
    else {
      ctx.moveTo(x, y);
      drawing = true;
    }
  }
  ctx.strokeStyle = line.colour;
  ctx.lineWidth = width * devicePixelRatio;
  ctx.lineJoin = 'round';
  ctx.setLineDash(theme.dash(line.slot).map((d) => d * devicePixelRatio));
  ctx.stroke();
}

function band(plot: uPlot, line: Line) {
  const { ctx } = plot;
  const [across, up] = [along(plot, 'x'), along(plot, 'y')];
  const there = [...line.x.keys()].filter((i) => Number.isFinite(line.low[i]) && Number.isFinite(line.high[i]));
  ctx.beginPath();
  there.forEach((i) => ctx.lineTo(across(line.x[i]), up(line.high[i])));
  there.reverse().forEach((i) => ctx.lineTo(across(line.x[i]), up(line.low[i])));
  ctx.globalAlpha = BAND;
  ctx.fillStyle = line.colour;
  ctx.fill();
  ctx.globalAlpha = 1;
}

/** Where a run logged something that is no number: a tick at the foot of the chart. */
function gaps(plot: uPlot, lines: Line[], theme: Theme) {
  const { ctx, bbox } = plot;
  const across = along(plot, 'x');
  ctx.fillStyle = theme.colour('--ts-danger');
  const [width, height] = [Math.ceil(1.5 * devicePixelRatio), 6 * devicePixelRatio];
  const seen = new Set<number>();
  for (const line of lines) {
    if (line.band) continue;
    const values = line.raw?.last ?? line.y;
    for (let i = 0; i < line.x.length; i++) {
      if (!Number.isFinite(values[i])) seen.add(Math.round(across(line.x[i])));
    }
  }
  seen.forEach((x) => ctx.fillRect(x, bbox.top + bbox.height - height, width, height));
}

/** The marker of a run at the end of its line. */
function end(plot: uPlot, line: Line, theme: Theme) {
  let i = line.x.length - 1;
  while (i >= 0 && !Number.isFinite(line.y[i])) i--;
  const { left, top, width, height } = plot.bbox;
  const [x, y] = i < 0 ? [NaN, NaN] : [along(plot, 'x')(line.x[i]), along(plot, 'y')(line.y[i])];
  if (!(x >= left && x <= left + width + 1 && y >= top && y <= top + height)) return;
  drawMark(plot.ctx, line.slot, x, y, { colour: line.colour, ground: theme.colour('--ts-surface-1'), scale: devicePixelRatio });
}
