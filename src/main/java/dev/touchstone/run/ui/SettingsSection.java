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
    return "%d of %d settings. Bold: unlike the first run"
        .formatted(comparison.differing().size(), comparison.settings().size());
  }

  @Override
  public Optional<Component> content(Compared compared) {
    return Optional.of(new WhatDiffers(compared.comparison()));
  }
}
