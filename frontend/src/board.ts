import { keep, read, type View } from './compare-view';
import type { Curve } from './curve-bytes';
import { post } from './posting';

/** A metric as people read it; `better` is the direction that counts as good. */
export interface Measure {
  key: string;
  words: string;
  better: 'higher' | 'lower';
}

export interface Setting {
  name: string;
  /** recipe, input, parameter or environment */
  from: string;
  differs: boolean;
  values: (string | null)[];
}

/** What the server knows of the runs beside their curves; every list has one place per run. */
export interface Facts {
  runs: { id: string; name: string }[];
  settings: Setting[];
  metrics: { key: string; values: (number | string | null)[] }[];
}

/** Beyond this many lines it tells more how many pass a place than which. */
const DENSE_FROM = 300;

export type Change = 'view' | 'facts' | 'ends' | 'kept' | 'cursor' | 'points';

/** What the charts of one comparison share: the runs, how they are drawn, what the reader points at and keeps. */
export class Board extends EventTarget {
  private static latest?: Board;

  readonly place: Map<string, number>;
  view: View;
  facts?: Facts;
  /** What the runs are called, as far as it is known before the facts come. */
  private names: string[] = [];
  private ends: Facts['metrics'][number] = { key: '', values: [] };
  /** The runs that pass a brush; null keeps all. */
  kept: Set<number> | null = null;
  /** Where the pointer is on the horizontal axis, and the nearest run. */
  cursor: { x: number | null; run: number | null } = { x: null, run: null };

  /**
   * @param look how the runs are drawn, in the words of the address
   * @param follows whether the page's address follows what the reader chooses
   */
  private constructor(readonly runs: string[], readonly measures: Measure[], look: URLSearchParams, private readonly follows: boolean) {
    super();
    this.view = read(look);
    this.place = new Map(runs.map((id, i) => [id, i]));
    const known = measures.some((m) => m.key === this.view.metric);
    if (!known) this.view = { ...this.view, metric: measures[0]?.key ?? '' };
  }

  /** The comparison that this page shows; the chart that is given the runs makes it. */
  static open(runs: string[], measures: Measure[], names: string[], look: URLSearchParams): Board {
    Board.latest = new Board(runs, measures, look, true);
    Board.latest.names = names;
    document.dispatchEvent(new CustomEvent('ts-board'));
    void Board.latest.learn();
    return Board.latest;
  }

  /** A comparison among several on a page: charts are given it, and the page's address leaves it alone. */
  static apart(runs: string[], measures: Measure[], look: URLSearchParams): Board {
    const board = new Board(runs, measures, look, false);
    void board.learn();
    return board;
  }

  /**
   * Hears of the page's comparison, now and whenever another one is opened, or of the one that is
   * given; answers how to stop hearing.
   */
  static follow(heard: (board: Board) => void, given?: Board): () => void {
    if (given) {
      heard(given);
      return () => {};
    }
    const tell = () => Board.latest && heard(Board.latest);
    document.addEventListener('ts-board', tell);
    tell();
    return () => document.removeEventListener('ts-board', tell);
  }

  show(change: Partial<View>) {
    this.view = { ...this.view, ...change };
    if (this.follows) keep(this.view);
    this.tell('view');
  }

  /** The runs went on: everything is read again. */
  renew() {
    this.tell('points');
    void this.learn();
  }

  keepOnly(runs: Set<number> | null) {
    this.kept = runs;
    this.tell('kept');
  }

  point(x: number | null, run: number | null) {
    this.cursor = { x, run };
    this.tell('cursor');
  }

  name(run: number): string {
    return this.facts?.runs[run]?.name ?? this.names[run] ?? this.runs[run].slice(0, 8);
  }

  measure(key: string): Measure {
    return this.measures.find((m) => m.key === key) ?? { key, words: key, better: 'higher' };
  }

  setting(name: string): Setting | undefined {
    return this.facts?.settings.find((s) => s.name === name);
  }

  /** Curves came: they say where runs ended before the facts do. */
  measured(key: string, curves: Curve[]) {
    if (this.facts || key !== this.view.metric || this.view.from !== null || this.view.to !== null) return;
    this.ends = { key, values: curves.map((curve) => curve.last.at(-1) ?? null) };
    this.tell('ends');
  }

  /** Each run's last value of a metric; NaN where there is none. */
  lasts(key: string): number[] {
    const known = this.facts?.metrics ?? [this.ends];
    const values = known.find((m) => m.key === key)?.values ?? [];
    return this.runs.map((_, i) => (typeof values[i] === 'number' ? (values[i] as number) : NaN));
  }

  /** The runs that are shown, the best last value first, those without one last. */
  ranked(): number[] {
    const lasts = this.lasts(this.view.metric);
    const sign = this.measure(this.view.metric).better === 'lower' ? 1 : -1;
    const weight = (run: number) => (Number.isNaN(lasts[run]) ? Infinity : sign * lasts[run]);
    return this.runs.map((_, i) => i).filter((i) => this.shows(i)).sort((a, b) => weight(a) - weight(b) || a - b);
  }

  shows(run: number): boolean {
    return this.kept === null || this.kept.has(run);
  }

  /** Whether the curves are drawn as a density: never where colours or means tell them apart. */
  get dense(): boolean {
    const { dense, colour, group } = this.view;
    return colour === 'best' && group === '' && (dense ?? this.runs.length > DENSE_FROM);
  }

  private async learn() {
    try {
      this.facts = (await (await post('api/v1/compare', { runs: this.runs })).json()) as Facts;
      this.tell('facts');
    } catch (problem) {
      console.warn('The settings of the compared runs could not be read.', problem);
    }
  }

  private tell(change: Change) {
    this.dispatchEvent(new Event(change));
  }
}
