package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/** Several runs' curves of one metric, overlaid; the browser reads the points itself. */
@Tag("ts-curves")
@JsModule("./src/ts-curves.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
class Curves extends Component implements HasSize, HasStyle {

  Curves(MetricName metric) {
    getElement().setProperty("metric", metric.words());
  }

  Curves show(List<Curve> curves) {
    getElement().setPropertyList("series", curves);
    return this;
  }

  /** Keeps the axis as wide as the run will become, so that nothing jumps while it is live. */
  Curves planned(long steps, String unit) {
    getElement().setProperty("planned", steps);
    getElement().setProperty("xLabel", unit);
    return this;
  }

  /** Writes the last value at the end of each line. */
  Curves labelEnds() {
    getElement().setProperty("ends", true);
    return this;
  }

  Curves tall(int pixels) {
    getElement().setProperty("height", pixels);
    return this;
  }

  /** Reads all points again. */
  void refresh() {
    getElement().callJsFunction("refresh");
  }
}
