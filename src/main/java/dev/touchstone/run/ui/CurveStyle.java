package dev.touchstone.run.ui;

import com.vaadin.flow.router.QueryParameters;

/**
 * How curves are to be drawn, as the address says.
 *
 * @param smoothing from 0 to 0.98
 */
record CurveStyle(double smoothing, boolean byTime, boolean log) {

  static CurveStyle of(QueryParameters address) {
    return new CurveStyle(
        address.getSingleParameter("smooth").map(CurveStyle::factor).orElse(0.0),
        address.getSingleParameter("axis").filter("time"::equals).isPresent(),
        address.getSingleParameter("scale").filter("log"::equals).isPresent());
  }

  /** Whatever is no factor counts as none. */
  private static double factor(String text) {
    return text.matches("0?\\.\\d{1,4}") ? Math.min(Double.parseDouble(text), 0.98) : 0;
  }
}
