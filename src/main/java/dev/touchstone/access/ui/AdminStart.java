package dev.touchstone.access.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Viewer;
import jakarta.annotation.security.PermitAll;

/** The short address: leads to the people. */
@Route("admin")
@PermitAll
class AdminStart extends AdminView {
  AdminStart(CurrentViewer viewers) {
    super(viewers, "People");
  }

  @Override
  void show(Viewer admin, BeforeEnterEvent event) {
    event.forwardTo(PeopleView.class);
  }
}
