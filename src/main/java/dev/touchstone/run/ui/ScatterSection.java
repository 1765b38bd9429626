package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;

/** Runs by two of their settings, coloured by the metric. */
@org.springframework.stereotype.Component
class ScatterSection implements CompareSection {
  private static final int FEWEST = 3;

  @Tag("ts-scatter")
  @JsModule("./src/ts-scatter.ts")
  static class Scatter extends Component {}

  @Override
  public String title() {
    return "Two settings against the result";
  }

  @Override
  public int order() {
    return 200;
  }

  @Override
  public Optional<Component> content(Compared compared) {
    return compared.tellsApart(FEWEST) ? Optional.of(new Scatter()) : Optional.empty();
  }
}
