package dev.touchstone.base;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells open screens of this server what just happened. Nothing is kept: who was not listening
 * reads the database. Topics: {@code run:<id>}, {@code experiment:<id>}, {@code runs:<experiment>}
 * for those that come, go or change their state alone, {@code benchmark:<id>}, {@code queue}.
 */
@Component
public class Live {
  private static final Logger log = LoggerFactory.getLogger(Live.class);
  private final Map<String, List<Consumer<Object>>> listeners = new ConcurrentHashMap<>();

  /** Listens until the returned handle is closed. */
  public AutoCloseable listen(String topic, Consumer<Object> listener) {
    listeners.compute(topic, (t, all) -> with(all, listener));
    return () -> forget(topic, listener);
  }

  /** In one step: beside it the last listener may leave and take the list with it. */
  private static List<Consumer<Object>> with(
      @Nullable List<Consumer<Object>> all, Consumer<Object> listener) {
    List<Consumer<Object>> more = all == null ? new CopyOnWriteArrayList<>() : all;
    more.add(listener);
    return more;
  }

  /** Calls every listener on the calling thread; a listener that fails does not stop the others. */
  public void tell(String topic, Object fact) {
    listeners.getOrDefault(topic, List.of()).forEach(listener -> tell(listener, topic, fact));
  }

  private void tell(Consumer<Object> listener, String topic, Object fact) {
    try {
      listener.accept(fact);
    } catch (RuntimeException e) {
      log.warn("A listener of {} failed", topic, e);
    }
  }

  private void forget(String topic, Consumer<Object> listener) {
    listeners.computeIfPresent(
        topic, (t, all) -> all.remove(listener) && all.isEmpty() ? null : all);
  }
}
