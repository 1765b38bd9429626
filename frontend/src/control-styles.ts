import { css } from 'lit';

/** Plain fields inside a chart's own frame, looking like those of the pages. */
export const controlStyles = css`
  .controls { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: end; }
  label { display: grid; gap: 3px; color: var(--ts-muted); font-size: var(--ts-size-xs); }
  label.tick { display: flex; align-items: center; gap: 6px; height: 30px; color: var(--ts-text); font-size: var(--ts-size-s); }
  select, input[type="search"], input[type="number"] { box-sizing: border-box; height: 30px; padding: 0 8px; font: inherit; font-size: var(--ts-size-s); color: var(--ts-text);
    background: var(--ts-surface-1); border: 1px solid var(--ts-line-control); border-radius: var(--ts-radius-m); max-width: 230px; }
  input[type="range"] { width: 120px; height: 30px; margin: 0; accent-color: var(--ts-stone); }
  input[type="checkbox"] { width: 15px; height: 15px; margin: 0; accent-color: var(--ts-stone); }
  button.plain { height: 30px; padding: 0 11px; font: inherit; font-size: var(--ts-size-s); color: var(--ts-text); background: var(--ts-surface-1);
    border: 1px solid var(--ts-line-control); border-radius: var(--ts-radius-m); cursor: pointer; }
  button.plain:hover { background: var(--ts-hover); }
  h3 { margin: 0; font-size: var(--ts-size-m); line-height: var(--ts-lh-m); font-weight: var(--ts-strong); }
`;
