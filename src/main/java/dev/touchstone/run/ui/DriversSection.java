package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;

/** Which parameters drive the chosen metric; the browser asks for it when it comes into view. */
@org.springframework.stereotype.Component
class DriversSection implements CompareSection {
  private static final int FEWEST = 6;

  @Tag("ts-drivers")
  @JsModule("./src/ts-drivers.ts")
  static class Drivers extends Component {}

  @Override
  public String title() {
    return "What drives the result";
  }

  @Override
  public int order() {
    return 400;
  }

  @Override
  public Optional<Component> content(Compared compared) {
    return compared.tellsApart(FEWEST) ? Optional.of(new Drivers()) : Optional.empty();
  }
}
