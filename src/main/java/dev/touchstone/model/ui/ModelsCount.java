package dev.touchstone.model.ui;

import dev.touchstone.base.ui.NavCount;
import org.springframework.stereotype.Component;

/** The number beside “Models” in the navigation. */
@Component
class ModelsCount implements NavCount {
  private final ModelDesk desk;

  ModelsCount(ModelDesk desk) {
    this.desk = desk;
  }

  @Override
  public String route() {
    return "models";
  }

  @Override
  public long count() {
    return desk.models().count(desk.viewer());
  }
}
