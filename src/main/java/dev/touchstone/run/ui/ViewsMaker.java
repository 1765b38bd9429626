package dev.touchstone.run.ui;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.ui.MenuButton;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.SavedViews;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes the menu of saved views. */
@Component
class ViewsMaker {
  private final SavedViews views;
  private final CurrentViewer current;

  ViewsMaker(SavedViews views, CurrentViewer current) {
    this.views = views;
    this.current = current;
  }

  MenuButton menu(Experiment experiment, Supplier<String> address, boolean mayShare) {
    return new ViewsMenu(experiment, views, current, address, mayShare).button();
  }
}
