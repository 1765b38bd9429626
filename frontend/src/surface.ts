/** A place in the unit square with what was measured there. */
export interface Place {
  x: number;
  y: number;
  value: number;
}

export interface Surface {
  columns: number;
  rows: number;
  /** Row by row from the bottom; NaN where too few runs are near to say anything. */
  values: Float64Array;
}

/**
 * What one would expect between the measured places: their mean, weighted by a Gaussian of the
 * distance (Nadaraya 1964, Watson 1964). The width falls with the sixth root of the number of runs,
 * as Scott's rule has it for two dimensions.
 */
export function surface(places: Place[], columns: number, rows: number): Surface {
  const width = 0.4 * places.length ** (-1 / 6);
  const values = new Float64Array(columns * rows).fill(NaN);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = expect(places, (column + 0.5) / columns, (row + 0.5) / rows, width);
    }
  }
  return { columns, rows, values };
}

function expect(places: Place[], x: number, y: number, width: number): number {
  let [sum, weight] = [0, 0];
  for (const place of places) {
    const near = Math.exp(-((place.x - x) ** 2 + (place.y - y) ** 2) / (2 * width * width));
    sum += near * place.value;
    weight += near;
  }
  return weight < 0.6 ? NaN : sum / weight;
}

/** Edges that divide values into equally many each. */
export function levels(values: ArrayLike<number>, many: number): number[] {
  const sorted = Array.from(values).filter(Number.isFinite).sort((a, b) => a - b);
  return Array.from({ length: many - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / many)]);
}

/** Which of the levels a value belongs to, from 0. */
export function levelOf(value: number, edges: number[]): number {
  let level = 0;
  while (level < edges.length && value >= edges[level]) level++;
  return level;
}
