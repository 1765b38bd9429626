package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.touchstone.base.Problem;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes away from the screen's thread, since measuring a large table takes a while. Who leaves
 * the page meanwhile finds the version when coming back.
 */
class Publication extends Div {
  private static final Logger log = LoggerFactory.getLogger(Publication.class);
  private final Div progress =
      new Div(new ProgressBar(), new Span("Reading and measuring the files"));
  private final Refusal refusal = new Refusal();

  Publication() {
    ((ProgressBar) progress.getComponentAt(0)).setIndeterminate(true);
    progress.setVisible(false);
    progress.addClassName("muted");
    add(progress, refusal);
  }

  /**
   * @param work gives the address of the page to show afterwards
   * @param refused what to do after the refusal was shown
   */
  void start(UI ui, Supplier<String> work, Runnable refused) {
    progress.setVisible(true);
    refusal.hide();
    Thread.ofVirtual().name("publish").start(() -> run(ui, work, refused));
  }

  private void run(UI ui, Supplier<String> work, Runnable refused) {
    try {
      String page = work.get();
      ui.access(() -> Links.open(ui, page));
    } catch (Problem e) {
      ui.access(() -> refuse(e.text(), refused));
    } catch (RuntimeException e) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      log.error("Reference {}", reference, e);
      String text = "The server failed and published nothing. Try again. Reference ";
      ui.access(() -> refuse(text + reference + ".", refused));
    }
  }

  private void refuse(String text, Runnable refused) {
    progress.setVisible(false);
    refusal.show(text);
    refused.run();
  }
}
