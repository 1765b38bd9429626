package dev.touchstone.report;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.InvalidInput;
import java.util.UUID;

/**
 * A report to be made. Its address follows from the title and stays when the title changes.
 *
 * @param namespaceId the person or team it belongs to
 * @param title 1 to 200 characters
 */
public record NewReport(UUID namespaceId, String title, Visibility visibility, Blocks blocks) {
  private static final int TITLE = 200;

  public NewReport {
    title = title(title);
  }

  static String title(String text) {
    return InvalidInput.unlessText("The report's title", text, TITLE);
  }
}
