package dev.touchstone.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.touchstone.DatabaseTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "admin", roles = "USER")
class OpenPageTest extends SpringBrowserlessTest {
  @Test
  void worksInAPageUntilItIsClosed() {
    var done = new AtomicInteger();
    UI page = UI.getCurrent();
    Runnable work = OpenPage.access(page, done::incrementAndGet);
    VaadinSession session = page.getSession();

    work.run();
    session.getService().runPendingAccessTasks(session);
    assertThat(done).hasValue(1);
    session.removeUI(page);
    work.run();
    session.getService().runPendingAccessTasks(session);
    assertThat(done).hasValue(1);
  }
}
