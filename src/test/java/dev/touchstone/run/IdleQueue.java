package dev.touchstone.run;

import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.Offer;
import dev.touchstone.run.WorkQueue.Outcome;
import java.util.List;
import java.util.Optional;

/** Ends what other tests of the same context left in the queue, so that a claim gets one's own. */
public final class IdleQueue {
  private static final Offer ANYTHING = new Offer(256, Long.MAX_VALUE, 64);

  private IdleQueue() {}

  public static void empty(WorkQueue queue) {
    Optional<WorkOrder> left = queue.claim("sweeper", ANYTHING);
    while (left.isPresent()) {
      queue.finish(left.get().token(), new Outcome(Ending.CANCELLED, "", null), List.of());
      left = queue.claim("sweeper", ANYTHING);
    }
  }
}
