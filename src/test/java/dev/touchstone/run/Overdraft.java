package dev.touchstone.run;

import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Makes a run use up for hours what it may send, so that no test has to be faster than a clock. */
public final class Overdraft {
  private Overdraft() {}

  public static void of(ApplicationContext context, UUID run) {
    context.getBean(Allowances.class).take(run, Integer.MAX_VALUE);
  }
}
