import type { Board } from './board';
import type { Rgb } from './raster';
import type { Theme } from './theme';

/** At most this many runs are told apart by colour, dash and marker. */
export const SLOTS = 10;

/** How one run is drawn; slot 0 has neither dash nor marker. */
export interface Ink {
  colour: string;
  slot: number;
}

/** The colour of each run, as the reader chose: the ten best, ten in turn, or by a setting's value. */
export function inks(board: Board, theme: Theme): Ink[] {
  const { colour } = board.view;
  const few = board.runs.length <= SLOTS;
  if (colour !== 'best' && colour !== 'run') return byValue(board, theme, colour);
  if (few) return board.runs.map((_, i) => ({ colour: theme.slot(i + 1), slot: i + 1 }));
  if (colour === 'run') return board.runs.map((_, i) => ({ colour: theme.slot((i % SLOTS) + 1), slot: 0 }));
  return best(board, theme);
}

function best(board: Board, theme: Theme): Ink[] {
  const all = board.runs.map(() => ({ colour: theme.colour('--ts-mark'), slot: 0 }));
  if (board.lasts(board.view.metric).every(Number.isNaN)) return all;
  board.ranked().slice(0, SLOTS).forEach((run, i) => (all[run] = { colour: theme.slot(i + 1), slot: i + 1 }));
  return all;
}

function byValue(board: Board, theme: Theme, name: string): Ink[] {
  const values = board.setting(name)?.values ?? [];
  const key = legend(values);
  return board.runs.map((_, i) => ({ colour: key.colour(values[i] ?? null, theme), slot: 0 }));
}

/** How the mean of a group of runs is drawn; groups beyond the tenth share soft grey. */
export function groupInk(group: number, theme: Theme): Ink {
  const slot = group < SLOTS ? group + 1 : 0;
  return { colour: slot ? theme.slot(slot) : theme.colour('--ts-mark-soft'), slot };
}

export interface Legend {
  /** What each colour stands for, in order. */
  entries: { text: string; colour: (theme: Theme) => string }[];
  colour(value: string | null, theme: Theme): string;
}

const RAMP = [2, 3, 4, 5, 6, 7];

/** Numbers get a ramp by rank, words get colours; words beyond the tenth share soft grey. */
export function legend(values: (string | null)[]): Legend {
  const words = [...new Set(values.filter((v): v is string => v !== null))];
  const numeric = words.length > 0 && words.every((w) => w.trim() !== '' && Number.isFinite(Number(w)));
  return numeric && words.length > 2 ? ramp(words) : slots(words.sort(numeric ? (a, b) => Number(a) - Number(b) : undefined));
}

function ramp(words: string[]): Legend {
  const sorted = [...words].sort((a, b) => Number(a) - Number(b));
  const token = (rank: number) => `--ts-seq-${RAMP[Math.floor((rank * RAMP.length) / sorted.length)]}`;
  const rank = new Map(sorted.map((w, i) => [w, i]));
  const ends = sorted.length <= RAMP.length ? sorted : [sorted[0], sorted[sorted.length >> 1], sorted[sorted.length - 1]];
  return {
    entries: ends.map((w) => ({ text: w, colour: (theme) => theme.colour(token(rank.get(w)!)) })),
    colour: (value, theme) => theme.colour(value === null ? '--ts-mark-soft' : token(rank.get(value)!)),
  };
}

function slots(words: string[]): Legend {
  const slot = (word: string) => Math.min(words.indexOf(word), SLOTS) + 1;
  return {
    entries: words.slice(0, SLOTS).map((w) => ({ text: w, colour: (theme) => theme.slot(slot(w)) })),
    colour: (value, theme) => (value === null ? theme.colour('--ts-mark-soft') : theme.slot(slot(value))),
  };
}

/** `rgb(1, 2, 3)` as numbers. */
export function rgb(colour: string): Rgb {
  const [r, g, b] = colour.match(/[\d.]+/g)?.map(Number) ?? [128, 128, 128];
  return [r, g, b];
}
