package dev.touchstone.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.touchstone.base.Problem;
import dev.touchstone.base.database.UnfitValue;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure in a screen becomes a message: no stack trace reaches a person. */
class ProblemHandler implements ErrorHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @Override
  public void error(ErrorEvent event) {
    Throwable cause = DefaultErrorHandler.findRelevantThrowable(event.getThrowable());
    String message = messageFor(cause);
    UI ui = UI.getCurrent();
    if (ui != null) ui.access(() -> show(message));
  }

  static String messageFor(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause())
      if (t instanceof Problem problem && problem.kind() != Problem.Kind.FAILED)
        return problem.text();
    return UnfitValue.in(cause).map(Problem::text).orElseGet(() -> unexpected(cause));
  }

  private static String unexpected(Throwable cause) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    log.error("Reference {}", reference, cause);
    return "The server failed at this step; what was saved before is kept. Try again, or give your"
        + " admin the reference "
        + reference
        + ".";
  }

  private static void show(String message) {
    Notification note = Notification.show(message, 8000, Notification.Position.BOTTOM_START);
    note.setThemeName("error");
  }
}
