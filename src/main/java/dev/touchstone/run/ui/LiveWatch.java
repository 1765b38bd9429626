package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.touchstone.base.Live;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes a screen when something is told on a topic, as long as the screen is shown. However
 * much is told, at most one refresh waits.
 */
final class LiveWatch {
  private static final Logger log = LoggerFactory.getLogger(LiveWatch.class);

  private LiveWatch() {}

  static void keep(Component screen, Live live, String topic, Runnable refresh) {
    screen.addAttachListener(
        attached -> {
          AutoCloseable ear = listen(attached.getUI(), live, topic, refresh);
          screen.addDetachListener(
              detached -> {
                detached.unregisterListener();
                close(ear);
              });
        });
  }

  private static AutoCloseable listen(UI ui, Live live, String topic, Runnable refresh) {
    AtomicBoolean waiting = new AtomicBoolean();
    return live.listen(
        topic,
        fact -> {
          if (waiting.compareAndSet(false, true))
            ui.access(
                () -> {
                  waiting.set(false);
                  refresh.run();
                });
        });
  }

  private static void close(AutoCloseable ear) {
    try {
      ear.close();
    } catch (Exception e) {
      log.warn("A live screen could not stop listening", e);
    }
  }
}
