package dev.touchstone.base;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One look at a page whose parts ask the database for the same things: what they ask is read once
 * and is the same for all of them. Nothing outlives the look. A question names all that its answer
 * follows from, the viewer too where who asks decides what there is. Whatever changes something
 * must not work within a look.
 */
public final class OneLook {
  private static final ScopedValue<Map<Object, Object>> ANSWERS = ScopedValue.newInstance();

  private OneLook() {}

  /** What is drawn, or answered, by one look. */
  @FunctionalInterface
  public interface Page<X extends Exception> {
    void draw() throws X;
  }

  /** Draws a page. A look within a look is part of it. */
  public static <X extends Exception> void at(Page<X> page) throws X {
    if (ANSWERS.isBound()) page.draw();
    else ScopedValue.where(ANSWERS, new HashMap<>()).call(() -> drawn(page));
  }

  private static <X extends Exception> boolean drawn(Page<X> page) throws X {
    page.draw();
    return true;
  }

  /**
   * The answer, which is read unless it was within this look. Outside of a look it is always read.
   *
   * @param question a record that is used for answers of this type alone
   * @param read must not give what somebody may change
   */
  @SuppressWarnings("unchecked") // a question has answers of one type
  public static <T> T once(Record question, Supplier<T> read) {
    if (!ANSWERS.isBound()) return read.get();
    var known = ANSWERS.get().get(question);
    if (known != null) return (T) known;
    var found = read.get();
    ANSWERS.get().put(question, found);
    return found;
  }

  /** Says what the answer is where something else was asked that answers it too. */
  public static void tell(Record question, Object answer) {
    if (ANSWERS.isBound()) ANSWERS.get().put(question, answer);
  }
}
