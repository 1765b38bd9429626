package dev.touchstone.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import dev.touchstone.base.Live;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes a screen when something is told on a topic, as long as the screen is shown. However
 * much is told, at most one refresh waits.
 */
public final class LiveWatch {
  private static final Logger log = LoggerFactory.getLogger(LiveWatch.class);

  private final Live live;
  private final Runnable refresh;
  private @Nullable String topic;
  private @Nullable UI ui;
  private @Nullable AutoCloseable ear;

  public LiveWatch(Component screen, Live live, Runnable refresh) {
    this.live = live;
    this.refresh = refresh;
    screen.addAttachListener(attached -> shown(attached.getUI()));
    screen.addDetachListener(detached -> shown(null));
  }

  /** Listens to this topic from now on, and to no other. */
  public void on(String next) {
    topic = next;
    shown(ui);
  }

  private void shown(@Nullable UI where) {
    stop();
    ui = where;
    if (where != null && topic != null) ear = listen(where, topic);
  }

  private AutoCloseable listen(UI where, String to) {
    AtomicBoolean waiting = new AtomicBoolean();
    Runnable refresher = OpenPage.access(where, () -> heard(waiting));
    return live.listen(
        to,
        fact -> {
          if (waiting.compareAndSet(false, true)) refresher.run();
        });
  }

  private void heard(AtomicBoolean waiting) {
    waiting.set(false);
    refresh.run();
  }

  private void stop() {
    AutoCloseable before = ear;
    ear = null;
    if (before == null) return;
    try {
      before.close();
    } catch (Exception e) {
      log.warn("A live screen could not stop listening", e);
    }
  }
}
