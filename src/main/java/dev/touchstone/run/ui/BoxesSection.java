package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;

/** How the metric spreads over the runs of each value of a setting. */
@org.springframework.stereotype.Component
class BoxesSection implements CompareSection {
  private static final int FEWEST = 6;

  @Tag("ts-boxes")
  @JsModule("./src/ts-boxes.ts")
  static class Boxes extends Component {}

  @Override
  public String title() {
    return "Spread by setting";
  }

  @Override
  public int order() {
    return 300;
  }

  @Override
  public Optional<Component> content(Compared compared) {
    return compared.tellsApart(FEWEST) ? Optional.of(new Boxes()) : Optional.empty();
  }
}
