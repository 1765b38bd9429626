package dev.touchstone.run;

/** The lowest and highest of some values, NaN aside; both are NaN while there is none. */
record Range(double low, double high) {

  static final Range NOTHING = new Range(Double.NaN, Double.NaN);

  Range with(double value) {
    if (Double.isNaN(value) || value >= low && value <= high) {
      return this;
    }
    return new Range(lower(value) ? value : low, higher(value) ? value : high);
  }

  boolean lower(double value) {
    return value < low || Double.isNaN(low) && !Double.isNaN(value);
  }

  boolean higher(double value) {
    return value > high || Double.isNaN(high) && !Double.isNaN(value);
  }
}
