package dev.touchstone.base.control;

import java.util.List;
import java.util.function.Consumer;

/** A verb of the launcher that the running server carries out. */
public interface ControlCommand {
  /** The verb, such as {@code token}. */
  String verb();

  /**
   * Carries the verb out.
   *
   * @param arguments what followed the verb
   * @param out takes lines for the person at the terminal
   * @throws dev.touchstone.base.Problem when it cannot; its text is shown
   */
  void run(List<String> arguments, Consumer<String> out);
}
