package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.Run;
import dev.touchstone.run.ui.RunTab;
import java.util.Optional;

/** The models a run made, and the names they are registered under. */
@org.springframework.stereotype.Component
class RunModelsTab implements RunTab {
  private final ModelDesk desk;

  RunModelsTab(ModelDesk desk) {
    this.desk = desk;
  }

  @Override
  public String label() {
    return "Models";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Run run) {
    int made = MadeModels.by(desk, viewer, run.id()).count();
    return made == 0 ? Optional.empty() : Optional.of(made);
  }

  @Override
  public Component content(Viewer viewer, Run run) {
    return new RunModels(desk, run);
  }
}
