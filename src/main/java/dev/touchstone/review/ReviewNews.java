package dev.touchstone.review;

import dev.touchstone.base.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open pages of a benchmark, once what changed can be read. */
@Component
class ReviewNews {
  private final Live live;

  ReviewNews(Live live) {
    this.live = live;
  }

  @TransactionalEventListener
  void on(ReviewChanged changed) {
    live.tell("benchmark:" + changed.benchmarkId(), changed);
  }
}
