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

export type Rgb = readonly [number, number, number];

/**
 * Draws lines by columns of pixels: a thousand lines in the time in which a path of as many strokes is
 * sorted. Per column the extent of a line is known exactly, so that a spike of one sample is drawn in
 * full length however many samples share the column.
 */
export class Raster {
  /** Red, green, blue and opacity, multiplied by the opacity. */
  private readonly pixels: Uint8Array;
  private readonly counts?: Float32Array;
  private readonly top: Float32Array;
  private readonly bottom: Float32Array;

  constructor(private readonly frame: Frame, dense: boolean) {
    const { width, height } = frame;
    this.pixels = new Uint8Array(dense ? 0 : width * height * 4);
    if (dense) this.counts = new Float32Array(width * height);
    this.top = new Float32Array(width).fill(Infinity);
    this.bottom = new Float32Array(width).fill(-Infinity);
  }

  draw(trace: Trace, colour: Rgb, opacity: number, thickness: number) {
    const { frame } = this;
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
    for (let column = from; column <= to; column++) this.fill(column, colour, opacity, thickness / 2);
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

  private fill(column: number, colour: Rgb, opacity: number, half: number) {
    const upper = this.top[column] - half;
    const lower = this.bottom[column] + half;
    this.top[column] = Infinity;
    this.bottom[column] = -Infinity;
    const first = Math.max(0, Math.floor(upper));
    const end = Math.min(this.frame.height - 1, Math.ceil(lower) - 1);
    for (let row = first; row <= end; row++) {
      const cover = Math.min(row + 1, lower) - Math.max(row, upper);
      const place = row * this.frame.width + column;
      if (this.counts) this.counts[place] += cover;
      else this.blend(place * 4, colour, Math.round(256 * opacity * Math.min(1, cover)));
    }
  }

  private blend(at: number, colour: Rgb, part: number) {
    const { pixels } = this;
    const rest = 256 - part;
    pixels[at] = (colour[0] * part + pixels[at] * rest) >> 8;
    pixels[at + 1] = (colour[1] * part + pixels[at + 1] * rest) >> 8;
    pixels[at + 2] = (colour[2] * part + pixels[at + 2] * rest) >> 8;
    pixels[at + 3] = (255 * part + pixels[at + 3] * rest) >> 8;
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
    for (let at = 3; at < data.length; at += 4) {
      const alpha = this.pixels[at];
      if (alpha === 0) continue;
      const part = 255 / alpha;
      data[at - 3] = this.pixels[at - 3] * part;
      data[at - 2] = this.pixels[at - 2] * part;
      data[at - 1] = this.pixels[at - 1] * part;
      data[at] = alpha;
    }
  }

  private paintCounts(counts: Float32Array, data: Uint8ClampedArray, ramp: Rgb[]) {
    let most = 1;
    for (const count of counts) if (count > most) most = count;
    const scale = (ramp.length - 1) / Math.log2(1 + most);
    for (let i = 0; i < counts.length; i++) {
      if (counts[i] === 0) continue;
      const [r, g, b] = ramp[Math.min(ramp.length - 1, Math.round(scale * Math.log2(1 + counts[i])))];
      data.set([r, g, b, 255 * Math.min(1, counts[i])], i * 4);
    }
  }
}
