package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.RangeInput;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Segments;
import java.util.List;
import java.util.function.BiConsumer;

/** How the curves are drawn: smoothing, horizontal axis, vertical scale; kept in the address. */
final class CurveControls extends Div {
  private final Curves curves;
  private final RangeInput factor = new RangeInput();
  private final Span figure = new Span();
  private final Checkbox raw = new Checkbox("Show raw values behind", true);

  CurveControls(Curves curves, CurveStyle style) {
    this.curves = curves;
    addClassNames("small", "curve-controls");
    prepareFactor(style.smoothing());
    raw.addValueChangeListener(e -> smooth());
    add(smoothing(), raw);
    add(choice("Horizontal axis", "axis", "Step", "Time", style.byTime(), Curves::byTime));
    add(choice("Vertical scale", "scale", "Linear", "Log", style.log(), Curves::logarithmic));
    curves.byTime(style.byTime()).logarithmic(style.log());
    smooth();
  }

  private void prepareFactor(double smoothing) {
    factor.setMin(0);
    factor.setMax(0.98);
    factor.setStep(0.02);
    factor.setValue(smoothing);
    // The browser puts a slider without a value into the middle, and 0 is not sent as one.
    factor.getElement().executeJs("this.value = $0", smoothing);
    factor.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    factor.getElement().setAttribute("aria-label", "Smoothing, from 0 to 0.98");
    factor.addValueChangeListener(
        e -> {
          AddressState.put(this, "smooth", e.getValue() == 0 ? "" : String.valueOf(e.getValue()));
          smooth();
        });
  }

  private Div smoothing() {
    Span name = new Span("Smoothing (moving average)");
    name.addClassNames("muted", "grow");
    figure.addClassNames("med", "tn");
    Div row = new Div(name, figure);
    row.addClassName("row");
    return new Div(row, factor);
  }

  private void smooth() {
    figure.setText(Figures.fixed(factor.getValue(), 2));
    raw.setEnabled(factor.getValue() > 0);
    curves.smooth(factor.getValue(), raw.getValue());
  }

  private Component choice(
      String title,
      String parameter,
      String usual,
      String other,
      boolean chosen,
      BiConsumer<Curves, Boolean> use) {
    Segments tabs =
        new Segments(
            title,
            List.of(usual, other),
            chosen ? 1 : 0,
            taken -> {
              AddressState.put(this, parameter, taken == 1 ? other.toLowerCase() : "");
              use.accept(curves, taken == 1);
            });
    Span name = new Span(title);
    name.addClassNames("muted", "grow");
    Div row = new Div(name, tabs);
    row.addClassName("row");
    return row;
  }
}
