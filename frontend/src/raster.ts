/** Where a chart's values lie on its pixels. */
export interface Frame {
  width: number;
  height: number;
  /** Pixels from the left and from the top; outside the frame is allowed. */
  px(x: number): number;
  py(y: number): number;
}

/** A line to draw: its vertices, and for each the lowest and highest value that it stands for. */
export interface Trace {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  low?: ArrayLike<number>;
  high?: ArrayLike<number>;
}

/** A colour's bytes with room between them: red and blue, green and full opacity. */
interface Ink {
  even: number;
  odd: number;
}

/** The two bytes that are reckoned with at a time. */
const PAIR = 0x00ff00ff;

export type Rgb = readonly [number, number, number];

/**
 * Draws lines by columns of pixels: a thousand lines in the time in which a path of as many strokes is
 * sorted. Per column the extent of a line is known exactly, so that a spike of one sample is drawn in
 * full length however many samples share the column.
 */
export class Raster {
  /**
   * Opacity, blue, green and red, multiplied by the opacity, column after column, as lines are drawn: what lies above each
   * other in the picture is beside each other in memory.
   */
  private readonly pixels: Uint32Array;
  private readonly counts?: Float32Array;
  private readonly top: Float32Array;
  private readonly bottom: Float32Array;

  constructor(private readonly frame: Frame, dense: boolean) {
    const { width, height } = frame;
    this.pixels = new Uint32Array(dense ? 0 : width * height);
    if (dense) this.counts = new Float32Array(width * height);
    this.top = new Float32Array(width).fill(Infinity);
    this.bottom = new Float32Array(width).fill(-Infinity);
  }

  draw(trace: Trace, colour: Rgb, opacity: number, thickness: number) {
    const { frame } = this;
    const ink = { even: colour[0] | (colour[2] << 16), odd: colour[1] | (255 << 16) };
    const share = this.counts ? 1 : opacity;
    let x0 = NaN;
    let y0 = NaN;
    let from = frame.width;
    let to = -1;
    for (let i = 0; i < trace.x.length; i++) {
      const x = frame.px(trace.x[i]);
      const y = frame.py(trace.y[i]);
      if (!Number.isFinite(y) || x !== x) {
        if (trace.high && Number.isFinite(trace.high[i])) this.reach(NaN, x, frame.py(trace.high[i]), trace, i);
        if (x >= 0) from = Math.min(from, Math.floor(x));
        if (x < frame.width) to = Math.max(to, Math.floor(x));
        x0 = y0 = NaN;
        continue;
      }
      if (y0 === y0) this.segment(x0, y0, x, y);
      this.reach(x0, x, y, trace, i);
      from = Math.min(from, Math.max(0, Math.floor(y0 === y0 ? Math.min(x0, x) : x)));
      to = Math.max(to, Math.min(frame.width - 1, Math.floor(y0 === y0 ? Math.max(x0, x) : x)));
      x0 = x;
      y0 = y;
    }
    for (let column = from; column <= to; column++) this.fill(column, ink, share, thickness / 2);
  }

  /** A vertex that stands for several values covers their range from the vertex before it up to itself. */
  private reach(before: number, x: number, y: number, trace: Trace, i: number) {
    const high = trace.high ? this.frame.py(trace.high[i]) : y;
    const low = trace.low ? this.frame.py(trace.low[i]) : y;
    const upper = high < y ? high : y;
    const lower = low > y ? low : y;
    const several = upper !== lower && before === before;
    const first = Math.floor(several ? Math.min(before + 1, x) : x);
    const end = Math.floor(several ? Math.max(before, x) : x);
    for (let column = Math.max(0, first); column <= end && column < this.frame.width; column++) this.cover(column, upper, lower);
  }

  private segment(x0: number, y0: number, x1: number, y1: number): void {
    if (x1 < x0) return this.segment(x1, y1, x0, y0);
    const first = Math.max(0, Math.floor(x0));
    const end = Math.min(this.frame.width - 1, Math.floor(x1));
    const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
    for (let column = first; column <= end; column++) {
      const a = column <= x0 ? y0 : y0 + (column - x0) * slope;
      const b = column + 1 >= x1 ? y1 : y0 + (column + 1 - x0) * slope;
      this.cover(column, a < b ? a : b, a < b ? b : a);
    }
  }

  private cover(column: number, upper: number, lower: number) {
    if (upper < this.top[column]) this.top[column] = upper;
    if (lower > this.bottom[column]) this.bottom[column] = lower;
  }

  private fill(column: number, ink: Ink, opacity: number, half: number) {
    const upper = this.top[column] - half;
    const lower = this.bottom[column] + half;
    this.top[column] = Infinity;
    this.bottom[column] = -Infinity;
    const first = Math.max(0, Math.floor(upper));
    const end = Math.min(this.frame.height - 1, Math.ceil(lower) - 1);
    const start = column * this.frame.height;
    if (first > end) return;
    this.lay(start + first, 1, ink, opacity * Math.min(1, Math.min(first + 1, lower) - Math.max(first, upper)));
    if (first === end) return;
    this.lay(start + first + 1, end - first - 1, ink, opacity);
    this.lay(start + end, 1, ink, opacity * Math.min(1, lower - end));
  }

  /** Lays colour on some pixels above each other, in a density by so many lines; of a colour two bytes at a time, of which none runs over into the other. */
  private lay(from: number, count: number, ink: Ink, opacity: number) {
    const { counts, pixels } = this;
    if (counts) for (let at = from; at < from + count; at++) counts[at] += opacity;
    if (counts) return;
    const part = Math.round(256 * opacity);
    const rest = 256 - part;
    const even = Math.imul(ink.even, part);
    const odd = Math.imul(ink.odd, part);
    for (let at = from; at < from + count; at++) {
      const old = pixels[at];
      const low = ((Math.imul(old & PAIR, rest) + even) >>> 8) & PAIR;
      pixels[at] = low | ((Math.imul((old >>> 8) & PAIR, rest) + odd) & ~PAIR);
    }
  }

  /**
   * @param ramp colours from one line to the most lines on a pixel, for a density
   */
  image(ramp: Rgb[]): ImageData {
    const image = new ImageData(this.frame.width, this.frame.height);
    if (this.counts) this.paintCounts(this.counts, image.data, ramp);
    else this.unmultiply(image.data);
    return image;
  }

  private unmultiply(data: Uint8ClampedArray) {
    this.each(this.pixels, (pixel, at) => {
      const alpha = pixel >>> 24;
      const part = 255 / alpha;
      data[at] = (pixel & 255) * part;
      data[at + 1] = ((pixel >>> 8) & 255) * part;
      data[at + 2] = ((pixel >>> 16) & 255) * part;
      data[at + 3] = alpha;
    });
  }

  private paintCounts(counts: Float32Array, data: Uint8ClampedArray, ramp: Rgb[]) {
    let most = 1;
    for (const count of counts) if (count > most) most = count;
    const scale = (ramp.length - 1) / Math.log2(1 + most);
    this.each(counts, (count, at) => {
      const [r, g, b] = ramp[Math.min(ramp.length - 1, Math.round(scale * Math.log2(1 + count)))];
      data.set([r, g, b, 255 * Math.min(1, count)], at);
    });
  }

  /** Each that is not zero, with the place of its first byte in an image, which goes row by row. */
  private each(columns: Uint32Array | Float32Array, tell: (one: number, at: number) => void) {
    const { width, height } = this.frame;
    for (let column = 0, i = 0; column < width; column++) {
      for (let row = 0; row < height; row++, i++) if (columns[i] !== 0) tell(columns[i], (row * width + column) * 4);
    }
  }
}
