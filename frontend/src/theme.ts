import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The product's colours as a canvas needs them: resolved, and read again when light turns to dark.
 * Custom properties hold `light-dark(…)`, which only a computed colour answers.
 */
export class Theme implements ReactiveController {
  private readonly colours = new Map<string, string>();
  private readonly document = new MutationObserver(() => this.changed());
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly changed = () => {
    this.colours.clear();
    this.repaint();
  };

  constructor(
    private readonly host: Host,
    private readonly repaint: () => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    this.document.observe(document.documentElement, { attributeFilter: ['style', 'theme', 'data-theme'] });
    this.system.addEventListener('change', this.changed);
  }

  hostDisconnected() {
    this.document.disconnect();
    this.system.removeEventListener('change', this.changed);
  }

  /** The colour behind a token such as `--ts-text`. */
  colour(token: string): string {
    const known = this.colours.get(token);
    if (known) return known;
    const resolved = this.resolve(token);
    this.colours.set(token, resolved);
    return resolved;
  }

  /** The colour of a run's slot, 1 to 10; text colour without a slot, soft grey beyond the tenth. */
  slot(slot: number): string {
    if (slot < 1) return this.colour('--ts-text');
    return this.colour(slot > 10 ? '--ts-mark-soft' : `--ts-cat-${slot}`);
  }

  /** The dash of a run's slot, in pixels; empty is a whole line. */
  dash(slot: number): number[] {
    const value = getComputedStyle(this.host).getPropertyValue(`--ts-dash-${slot}`).trim();
    return /^[\d\s.]+$/.test(value) ? value.split(/\s+/).map(Number) : [];
  }

  font(pixels = 11): string {
    return `${pixels}px ${this.family()}`;
  }

  family(): string {
    return getComputedStyle(this.host).fontFamily;
  }

  private resolve(token: string): string {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    (this.host.shadowRoot ?? this.host).append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }
}
