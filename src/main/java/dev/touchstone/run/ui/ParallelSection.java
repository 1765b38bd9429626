package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.Optional;

/** Runs as lines across what was set and what came out. */
@org.springframework.stereotype.Component
class ParallelSection implements CompareSection {
  private static final int FEWEST = 3;

  @Tag("ts-parallel")
  @JsModule("./src/ts-parallel.ts")
  @NpmPackage(value = "echarts", version = "6.1.0")
  static class Parallel extends Component {}

  @Override
  public String title() {
    return "Parameters and results";
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public String aside(Compared compared) {
    return "drag along an axis to keep only the runs that pass there";
  }

  @Override
  public Optional<Component> content(Compared compared) {
    return compared.tellsApart(FEWEST) ? Optional.of(new Parallel()) : Optional.empty();
  }
}
