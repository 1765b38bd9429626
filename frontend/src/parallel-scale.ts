import { figure } from './figures';

export type Value = number | string | null;

/** Two decades on one axis are read better on a logarithmic scale. */
const LOG_FROM = 50;

export interface Scale {
  type: 'category' | 'value' | 'log';
  data?: string[];
  boundaryGap?: boolean;
  min?: number;
  max?: number;
  interval?: number;
}

/** With more different numbers than this, a missing one breaks the line instead of having a place. */
const MOST_WORDS = 20;

/** Words where a value is no number or missing, a logarithm over decades, else from the least to the greatest. */
export function scaleOf(values: Value[]): Scale {
  const numbers = values.filter((v): v is number => typeof v === 'number');
  const missing = values.filter((v) => v === null).length;
  const many = missing > 0 && new Set(numbers).size > MOST_WORDS;
  if (numbers.length === 0 || numbers.length + missing < values.length || (missing > 0 && !many)) {
    const data = words(values);
    return { type: 'category', data, boundaryGap: data.length === 1 };
  }
  const [min, max] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  if (min === max) return { type: 'category', data: [word(min)] };
  if (min > 0 && max / min >= LOG_FROM) return { type: 'log', min, max };
  return { type: 'value', min, max, interval: (max - min) / 2 };
}

/** The words of an axis, from the bottom: what is missing, numbers by size, then the rest. */
function words(values: Value[]): string[] {
  const rank = (v: Value) => (v === null ? -Infinity : typeof v === 'number' ? v : Infinity);
  const sorted = [...new Set(values)].sort((a, b) => rank(a) - rank(b) || String(a).localeCompare(String(b)));
  return [...new Set(sorted.map(word))];
}

export function word(value: Value): string {
  return value === null ? 'none' : typeof value === 'number' ? figure(value) : value;
}

export function label(value: Value): string {
  const text = word(value);
  return text.length > 14 ? text.slice(0, 13) + '…' : text;
}
