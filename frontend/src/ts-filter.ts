/**
 * A filter with completion: a combobox whose suggestions the server makes for the text before the
 * cursor. Enter without a chosen suggestion applies the filter.
 */

interface Suggestion {
  text: string;
  remark: string;
  from: number;
}

interface Server {
  suggest(before: string): Promise<Suggestion[]>;
  apply(text: string): void;
}

const TYPING_PAUSE_MS = 90;

let lastId = 0;

export class TsFilter extends HTMLElement {
  $server?: Server;
  private readonly input = document.createElement('input');
  private readonly list = document.createElement('ul');
  private readonly fault = document.createElement('p');
  private choices: Suggestion[] = [];
  private active = -1;
  private asked = 0;
  private timer = 0;

  constructor() {
    super();
    const id = `ts-filter-${++lastId}`;
    this.list.id = id;
    this.list.className = 'choices';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Suggestions');
    this.fault.id = `${id}-fault`;
    this.fault.className = 'filter-fault';
    this.fault.setAttribute('role', 'alert');
    this.prepareInput(id);
  }

  connectedCallback(): void {
    const field = document.createElement('div');
    field.className = 'filter-field';
    field.append(this.input, this.list);
    this.replaceChildren(field, this.fault);
  }

  get value(): string {
    return this.input.value;
  }

  set value(text: string) {
    this.input.value = text;
  }

  get error(): string {
    return this.fault.textContent ?? '';
  }

  set error(text: string) {
    this.fault.textContent = text;
    this.fault.hidden = !text;
    this.input.setAttribute('aria-invalid', String(!!text));
  }

  private prepareInput(id: string): void {
    this.input.type = 'text';
    this.input.placeholder = 'Filter: metrics.val_accuracy > 0.9 AND params.size = \'large\', or a word of the name';
    this.input.autocomplete = 'off';
    this.input.spellcheck = false;
    const roles = {
      role: 'combobox',
      'aria-label': 'Filter runs',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': id,
      'aria-describedby': `${id}-fault`,
    };
    for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.input.addEventListener('blur', () => this.close());
    this.input.addEventListener('change', () => this.apply());
  }

  private typed(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.suggest(), TYPING_PAUSE_MS);
  }

  private async suggest(): Promise<void> {
    const question = ++this.asked;
    const before = this.input.value.slice(0, this.input.selectionStart ?? 0);
    const choices = (await this.$server?.suggest(before)) ?? [];
    if (question === this.asked && document.activeElement === this.input) this.show(choices);
  }

  private show(choices: Suggestion[]): void {
    this.choices = choices;
    this.list.replaceChildren(...choices.map((choice, i) => this.option(choice, i)));
    this.list.hidden = choices.length === 0;
    this.input.setAttribute('aria-expanded', String(choices.length > 0));
    this.activate(-1);
  }

  private option(choice: Suggestion, index: number): HTMLLIElement {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${index}`;
    option.setAttribute('role', 'option');
    const text = document.createElement('span');
    text.className = 'cut';
    text.textContent = choice.text;
    const remark = document.createElement('span');
    remark.className = 'remark';
    remark.textContent = choice.remark;
    option.append(text, remark);
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.take(choice);
    });
    return option;
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
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (this.choices.length === 0) void this.suggest();
      else this.activate((this.active + step + this.choices.length + (this.active < 0 && step < 0 ? 1 : 0)) % this.choices.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && this.active >= 0) {
      event.preventDefault();
      this.take(this.choices[this.active]);
    } else if (event.key === 'Enter') {
      this.apply();
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  private take(choice: Suggestion): void {
    const caret = this.input.selectionStart ?? this.input.value.length;
    const before = this.input.value.slice(0, choice.from) + choice.text + ' ';
    this.input.value = before + this.input.value.slice(caret).trimStart();
    this.input.setSelectionRange(before.length, before.length);
    this.show([]);
    void this.suggest();
  }

  private apply(): void {
    this.close();
    this.$server?.apply(this.input.value);
  }

  private close(): void {
    window.clearTimeout(this.timer);
    this.asked++;
    this.show([]);
  }
}

customElements.define('ts-filter', TsFilter);
