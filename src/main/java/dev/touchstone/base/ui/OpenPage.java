package dev.touchstone.base.ui;

import com.vaadin.flow.component.UI;

/** Work for a page from another thread, done as long as somebody has the page open. */
public final class OpenPage {
  private OpenPage() {}

  /** Runs the work in the page each time; once the page was closed, nothing happens any more. */
  public static Runnable access(UI page, Runnable work) {
    return page.accessLater(work::run, () -> {});
  }
}
