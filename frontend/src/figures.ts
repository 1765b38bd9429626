/** A number for people: four digits, thousands with a comma, a true minus. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  return plain(value).replace('-', '−');
}

/** A measured value: always four digits, so that a column of them lines up ("0.8350"). */
export function measured(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value) || Number.isInteger(value)) return figure(value);
  const size = Math.abs(value);
  return size < 1e-4 || size >= 10_000 ? figure(value) : value.toPrecision(4).replace('-', '−');
}

function plain(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(2).replace('e+', 'e');
  return grouped(size >= 10_000 ? value.toFixed(0) : String(Number(value.toPrecision(4))));
}

/** Commas between the thousands of a number of at most four digits or without decimals: Intl takes a browser long to begin with. */
export function grouped(digits: string): string {
  return digits.includes('.') ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Seconds as people say them: "40 s", "3 min 10 s", "1 h 20 min". */
export function span(seconds: number): string {
  if (seconds < 60) return `${figure(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return join(minutes, 'min', Math.round(seconds % 60), 's');
  return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function join(many: number, unit: string, rest: number, small: string): string {
  return rest === 0 ? `${many} ${unit}` : `${many} ${unit} ${rest} ${small}`;
}
