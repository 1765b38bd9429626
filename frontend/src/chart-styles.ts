import { css } from 'lit';

/** What every chart shares: type, the table alternative, the link below, still grey while it loads. */
export const chartStyles = css`
  :host { display: block; font: var(--ts-regular) var(--ts-size-xs)/var(--ts-lh-xs) var(--ts-font); color: var(--ts-text); font-variant-numeric: var(--ts-numbers); }
  [hidden] { display: none !important; }
  .link { appearance: none; border: 0; padding: 4px 0; background: none; font: inherit; color: var(--ts-muted); cursor: pointer;
    text-decoration: underline; text-decoration-color: var(--ts-line-control); text-underline-offset: 3px; }
  :focus-visible { outline: var(--ts-focus-width) solid var(--ts-focus); outline-offset: 2px; border-radius: var(--ts-radius-s); }
  .note { display: flex; align-items: center; justify-content: center; gap: 8px; margin: 0; color: var(--ts-faint); }
  .still { background: var(--ts-surface-3); border-radius: var(--ts-radius-s); animation: arrive 0s 300ms both; }
  @keyframes arrive { from { visibility: hidden; } to { visibility: visible; } }
  .scroll { max-height: 320px; overflow: auto; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; color: var(--ts-muted); padding: 4px 0; }
  th, td { text-align: right; padding: 3px 10px; border-bottom: 1px solid var(--ts-line); font-weight: var(--ts-regular); white-space: nowrap; }
  th:first-child { text-align: left; padding-left: 0; }
  @media print { .link { display: none; } }
  thead th { color: var(--ts-muted); border-color: var(--ts-line-strong); position: sticky; top: 0; background: var(--ts-surface-1); }
`;
