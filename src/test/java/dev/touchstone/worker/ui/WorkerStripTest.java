package dev.touchstone.worker.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.base.Live;
import dev.touchstone.worker.Workers;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "admin", roles = "USER")
class WorkerStripTest extends SpringBrowserlessTest {

  @Autowired Workers workers;
  @Autowired Live live;
  @Autowired TestPeople people;
  @Autowired WorkerStrip strip;

  @Test
  void aBarIsDrawnForEachSlotAndSaysSoInWords() {
    var panel = (WorkerPanel) strip.render();
    String words = "0 of " + workers.load().slots() + " slots";
    assertThat(panel.getElement().getTextRecursively())
        .contains("Workers", words, "Nothing queued");
    var bars = panel.getElement().getChild(1);
    assertThat(bars.getChildCount()).isEqualTo(workers.load().slots());
    assertThat(bars.getAttribute("aria-label")).isEqualTo(words + " in use");
  }

  @Test
  void theStripFollowsTheQueueWhileItIsShown() {
    var waiting = new AtomicLong(1);
    var panel = new WorkerPanel(workers, waiting::get, live);
    UI.getCurrent().add(panel);
    assertThat(panel.getElement().getTextRecursively()).contains("1 run queued");
    waiting.set(3);
    tell();
    assertThat(panel.getElement().getTextRecursively()).contains("3 runs queued");
    UI.getCurrent().remove(panel);
    waiting.set(5);
    tell();
    assertThat(panel.getElement().getTextRecursively()).contains("3 runs queued");
  }

  /** Lets the screen do what it was told to do as soon as it has its lock. */
  private void tell() {
    live.tell("queue", "something");
    var session = VaadinSession.getCurrent();
    session.getService().runPendingAccessTasks(session);
  }
}
