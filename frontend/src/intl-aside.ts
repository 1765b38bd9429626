/**
 * When uPlot is read it makes a number format and asks for the name of the zone, which keeps a browser busy for tens of
 * milliseconds. Our charts write their figures themselves and give no zone: until `back` is called a format is made only when
 * it is used, and no zone named.
 */
const { NumberFormat, DateTimeFormat } = Intl;

class LaterFormat {
  private made?: Intl.NumberFormat;

  constructor(private readonly locale: string) {}

  format(value: number): string {
    this.made ??= new NumberFormat(this.locale);
    return this.made.format(value);
  }
}

class NoZone {
  resolvedOptions() {
    return {};
  }
}

Object.assign(Intl, { NumberFormat: LaterFormat, DateTimeFormat: NoZone });

export function back() {
  Object.assign(Intl, { NumberFormat, DateTimeFormat });
}
