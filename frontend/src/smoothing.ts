import type { Curve } from './curve-bytes';

/** Points that one unit of the factor counts: a curve of this many points over the whole axis is smoothed point by point. */
const POINTS = 300;

/**
 * Exponential moving average whose weight fades with the distance on the axis rather than with the
 * number of points, so that it neither depends on how densely a run logged nor on the zoom; without
 * the pull towards zero at the start (Kingma and Ba 2015, section 3). NaN stays a gap.
 *
 * @param factor from 0, which changes nothing, to just under 1
 * @param whole the length of the whole axis
 */
export function smooth(curve: Curve, factor: number, whole: number): Float32Array {
  const out = new Float32Array(curve.last.length).fill(NaN);
  const unit = whole > 0 ? POINTS / whole : 0;
  let [sum, weight, before] = [0, 0, NaN];
  for (let i = 0; i < out.length; i++) {
    const value = curve.last[i];
    if (!Number.isFinite(value)) continue;
    const fade = factor ** (Number.isNaN(before) ? 1 : Math.max(0, (curve.dx[i] - before) * unit));
    // A step of zero length would forget nothing and take nothing in.
    const share = Math.max(1 - fade, 1e-6);
    sum = fade * sum + share * value;
    weight = fade * weight + share;
    before = curve.dx[i];
    out[i] = sum / weight;
  }
  return out;
}
