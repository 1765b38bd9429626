import { html, nothing, render, type TemplateResult } from 'lit';

/** A column of words: its title, its width in pixels, and whether its words end at the same place. */
interface Head {
  title: string;
  width: number;
  end: boolean;
  sortable: boolean;
}

interface Row {
  id: string | null;
  name: string;
  tone: string;
  icon: string;
  state: string;
  words: string[];
}

interface Sight {
  height: string;
  columns: Head[];
  rows: Row[];
}

const TICK = 44;
const NAME = 180;
const STATE = 116;

/**
 * A table's first rows, in the place and looks they will have in it. The table is not drawn until they
 * are painted; then it is, below them, and they go once it shows its rows.
 */
export class TsFirstRows extends HTMLElement {
  private readonly rows = document.createElement('div');
  /** It hears of the table's rows before they are painted, so that no frame has both or neither. */
  private readonly watch = new MutationObserver(() => this.giveWay());

  constructor() {
    super();
    this.rows.className = 'first-rows ts-compact runs runs-flat';
  }

  set sight(sight: Sight | null) {
    if (!sight) return;
    this.rows.style.height = sight.height;
    this.rows.style.setProperty('--columns', columns(sight.columns));
    render(table(sight), this.rows);
    this.append(this.rows);
    this.classList.add('alone');
    afterPaint(() => {
      this.classList.remove('alone');
      this.watch.observe(this, { childList: true, subtree: true });
      this.giveWay();
    });
  }

  private giveWay(): void {
    if (!this.querySelector('vaadin-grid .run-state')) return;
    this.rows.remove();
    this.watch.disconnect();
  }
}

/** A page that nobody sees is not painted. */
function afterPaint(then: () => void): void {
  if (document.hidden) setTimeout(then);
  else requestAnimationFrame(() => setTimeout(then));
}

function columns(words: Head[]): string {
  return `${TICK}px minmax(${NAME}px, 1fr) ${STATE}px ${words.map(column => `${column.width}px`).join(' ')}`;
}

function table(sight: Sight): TemplateResult {
  return html`<div class="first-head"><span class="tick"></span>${title('Run', false, true)}${title('State', false, true)}
    ${sight.columns.map(column => title(column.title, column.end, column.sortable))}</div>
    ${sight.rows.map(row => line(row, sight.columns))}`;
}

function title(words: string, end: boolean, sortable: boolean): TemplateResult {
  return html`<span class="${end ? 'end' : nothing}">${words}${sortable ? html`<i></i>` : nothing}</span>`;
}

function line(row: Row, columns: Head[]): TemplateResult {
  return html`<div class="first-row"><span class="tick"></span>${name(row)}<span class="run-state ${row.tone}"><svg
    class="i" aria-hidden="true"><use href="${row.icon}"/></svg>${row.state}</span>${columns.map((column, i) =>
    html`<span class="${column.end ? 'end' : nothing}">${row.words[i]}</span>`)}</div>`;
}

function name(row: Row): TemplateResult {
  return row.id
    ? html`<a href="runs/${row.id}">${row.name}</a>`
    : html`<span class="faint">${row.name}</span>`;
}

customElements.define('ts-first-rows', TsFirstRows);
