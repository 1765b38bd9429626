/**
 * The search field of the bar, and the palette that Ctrl+K opens. Both are comboboxes over pages
 * and datasets; a dataset is suggested by the server, which knows what this person may see.
 */

interface Page {
  title: string;
  path: string;
  icon: string;
}

interface Proposal {
  address: string;
  title: string;
}

interface Choice {
  title: string;
  remark: string;
  path: string;
  icon: string;
}

const TYPING_PAUSE_MS = 120;
const NAMES = /^[a-z]+$/;

let lastId = 0;

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#i-${NAMES.test(name) ? name : 'right'}`);
  svg.append(use);
  return svg;
}

function finderPath(text: string): string {
  return `datasets?q=${encodeURIComponent(text)}`;
}

/** One input with its list: the same in the bar and in the palette. */
class Combobox {
  readonly input: HTMLInputElement;
  readonly list: HTMLUListElement;
  private choices: Choice[] = [];
  private active = -1;
  private asked = 0;
  private shownFor = '';
  private timer = 0;

  constructor(
    private readonly pages: () => Page[],
    private readonly pagesAtOnce: boolean,
    private readonly left: () => void,
  ) {
    const id = `ts-search-${++lastId}`;
    this.list = element('ul', 'choices');
    this.list.id = id;
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Suggestions');
    this.input = element('input', '');
    this.input.type = 'text';
    this.input.maxLength = 256;
    this.input.placeholder = 'Search or jump to';
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    const roles = {
      role: 'combobox',
      'aria-label': 'Search datasets or jump to a page',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
    };
    for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('focus', () => this.typed());
    this.input.addEventListener('keydown', (e) => this.pressed(e));
  }

  close(): void {
    window.clearTimeout(this.timer);
    this.asked++;
    this.show([]);
  }

  reset(): void {
    this.input.value = '';
    this.close();
  }

  private typed(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.suggest(), TYPING_PAUSE_MS);
  }

  private async suggest(): Promise<void> {
    const question = ++this.asked;
    const text = this.input.value.trim();
    const pages = this.matchingPages(text);
    const datasets = text ? await this.datasets(text) : [];
    if (question !== this.asked) return;
    const search = text
      ? [{ title: `Search for “${text}”`, remark: 'all datasets', path: finderPath(text), icon: 'search' }]
      : [];
    // The bar searches first, the palette jumps first.
    this.show(this.pagesAtOnce ? [...pages, ...datasets, ...search] : [...search, ...pages, ...datasets]);
    this.shownFor = text;
  }

  private matchingPages(text: string): Choice[] {
    if (!text && !this.pagesAtOnce) return [];
    return this.pages()
      .filter((page) => page.title.toLowerCase().startsWith(text.toLowerCase()))
      .map((page) => ({ title: page.title, remark: 'page', path: page.path || '.', icon: page.icon }));
  }

  private async datasets(text: string): Promise<Choice[]> {
    try {
      const url = new URL(`api/v1/datasets/suggest?q=${encodeURIComponent(text)}`, document.baseURI);
      const answer = await fetch(url, { headers: { accept: 'application/json' } });
      if (!answer.ok) return [];
      const proposals = (await answer.json()) as Proposal[];
      return proposals.map((p) => ({
        title: p.title,
        remark: p.address,
        path: `datasets/${p.address}`,
        icon: 'data',
      }));
    } catch {
      // Suggestions are a help: without the network the search itself says what is wrong.
      return [];
    }
  }

  private show(choices: Choice[]): void {
    this.choices = choices;
    this.list.replaceChildren(...choices.map((choice, i) => this.option(choice, i)));
    this.list.hidden = choices.length === 0;
    this.input.setAttribute('aria-expanded', String(choices.length > 0));
    this.activate(choices.length > 0 ? 0 : -1);
  }

  private option(choice: Choice, index: number): HTMLLIElement {
    const link = element('a', '', icon(choice.icon), element('span', 'cut', choice.title));
    link.append(element('span', 'remark cut', choice.remark));
    link.setAttribute('href', choice.path);
    link.setAttribute('router-link', '');
    link.tabIndex = -1;
    const option = element('li', '', link);
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.addEventListener('mousedown', (e) => e.preventDefault());
    link.addEventListener('click', () => window.setTimeout(() => this.chosen()));
    return option;
  }

  private chosen(): void {
    this.reset();
    this.left();
  }

  private activate(index: number): void {
    this.active = index;
    this.list.querySelectorAll('li').forEach((option, i) => {
      option.setAttribute('aria-selected', String(i === index));
      if (i === index) option.scrollIntoView({ block: 'nearest' });
    });
    if (index < 0) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', `${this.list.id}-${index}`);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.go();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
      this.left();
    }
  }

  private move(step: number): void {
    const count = this.choices.length;
    if (count > 0) this.activate((this.active + step + count) % count);
  }

  /** Enter before the suggestions are there searches for what is typed. */
  private go(): void {
    const text = this.input.value.trim();
    const chosen = this.list.querySelectorAll('a')[this.active];
    if (chosen && this.shownFor === text) chosen.click();
    else if (text) this.follow(finderPath(text));
  }

  private follow(path: string): void {
    const link = element('a', '');
    link.setAttribute('href', path);
    link.setAttribute('router-link', '');
    this.list.append(element('li', '', link));
    link.click();
    this.chosen();
  }
}

class TopSearch extends HTMLElement {
  pages: Page[] = [];
  private bar?: Combobox;
  private palette?: Combobox;
  private dialog?: HTMLDialogElement;
  private readonly onKey = (event: KeyboardEvent) => this.pressed(event);
  private readonly onClick = (event: MouseEvent) => {
    if (!this.contains(event.target as Node)) this.bar?.close();
  };

  connectedCallback(): void {
    if (!this.bar) this.build();
    window.addEventListener('keydown', this.onKey);
    window.addEventListener('mousedown', this.onClick);
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onKey);
    window.removeEventListener('mousedown', this.onClick);
    this.dialog?.remove();
    this.dialog = undefined;
    this.bar = undefined;
    this.replaceChildren();
  }

  private build(): void {
    const bar = new Combobox(() => this.pages, false, () => bar.input.blur());
    bar.input.addEventListener('blur', () => window.setTimeout(() => bar.close(), 150));
    const field = element('div', 'find', icon('search'), bar.input, element('kbd', '', '/'), bar.list);
    const button = element('button', 'icon', icon('search'));
    button.type = 'button';
    button.setAttribute('aria-label', 'Search or jump to');
    button.addEventListener('click', () => this.openPalette());
    this.bar = bar;
    this.buildPalette();
    this.append(field, button);
  }

  private buildPalette(): void {
    const palette = new Combobox(() => this.pages, true, () => this.dialog?.close());
    const field = element('div', 'field big', icon('search'), palette.input, element('kbd', '', 'Esc'));
    const dialog = element('dialog', 'palette', field, palette.list);
    dialog.setAttribute('aria-label', 'Search or jump to');
    dialog.addEventListener('click', (e) => {
      if (e.target === dialog) dialog.close();
    });
    document.body.append(dialog);
    this.palette = palette;
    this.dialog = dialog;
  }

  private openPalette(): void {
    if (this.dialog?.open) return;
    this.palette?.reset();
    this.dialog?.showModal();
    this.palette?.input.focus();
  }

  private pressed(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.openPalette();
    } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !this.typing(event)) {
      event.preventDefault();
      this.focusSearch();
    }
  }

  private typing(event: KeyboardEvent): boolean {
    return event
      .composedPath()
      .some(
        (node) =>
          node instanceof HTMLElement &&
          (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)),
      );
  }

  /** The finder's own field when it is on the page; on a phone the palette. */
  private focusSearch(): void {
    const finder = document.querySelector<HTMLElement>('.finder-field input');
    if (finder) finder.focus();
    else if (this.bar && this.bar.input.offsetParent !== null) this.bar.input.focus();
    else this.openPalette();
  }
}

customElements.define('ts-top-search', TopSearch);
