package dev.touchstone.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.HasCrumbs;
import java.util.List;

/** The page for an address that leads to a problem. Absent and not allowed look the same. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ProblemView extends Div implements HasErrorParameter<Problem>, HasCrumbs {
  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Problem> parameter) {
    Problem problem = parameter.getException();
    add(page(problem));
    return problem.kind().status();
  }

  private static EmptyState page(Problem problem) {
    String title =
        problem.kind() == Problem.Kind.NOT_FOUND ? "Not here, or not for you" : "That did not work";
    return new EmptyState(
        "eyeoff", title, ProblemHandler.messageFor(problem), new Anchor("", "Go home"));
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Not found"));
  }
}
