package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.run.Comparison;
import java.util.Optional;

/** The settings in which runs differ. */
@org.springframework.stereotype.Component
class SettingsSection implements CompareSection {

  @Override
  public String title() {
    return "What differs";
  }

  @Override
  public int order() {
    return 500;
  }

  @Override
  public String aside(Compared compared) {
    Comparison comparison = compared.comparison();
    String many =
        "%d of %d settings".formatted(comparison.differing().size(), comparison.settings().size());
    boolean columns = comparison.runs().size() <= WhatDiffers.MOST_COLUMNS;
    return columns ? many + ". Bold: unlike the first run" : many;
  }

  @Override
  public Optional<Component> content(Compared compared) {
    return Optional.of(new WhatDiffers(compared.comparison()));
  }
}
