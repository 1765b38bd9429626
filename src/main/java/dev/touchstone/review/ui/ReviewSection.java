package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ui.BoardSection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The reviewers' tab of a leaderboard; for others it does not exist. */
@org.springframework.stereotype.Component
class ReviewSection implements BoardSection {
  private final ReviewDesk desk;

  ReviewSection(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public String word() {
    return ReviewPlace.WORD;
  }

  @Override
  public String label() {
    return "Review";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean shownTo(Viewer viewer, Benchmark benchmark) {
    return desk.reviewers().takesPart(viewer, benchmark);
  }

  @Override
  public OptionalInt count(Viewer viewer, Benchmark benchmark) {
    return OptionalInt.of(desk.reviews().waiting(viewer, benchmark));
  }

  @Override
  public Component content(Viewer viewer, Benchmark benchmark, Map<String, List<String>> state) {
    var place = new ReviewPlace(benchmark, state);
    var first = place.id("a");
    var second = place.id("b");
    if (first.isPresent() && second.isPresent())
      return new ComparePanel(desk, viewer, place, first.get(), second.get());
    return place
        .id("entry")
        .<Component>map(id -> new EntryPanel(desk, viewer, place, id))
        .orElseGet(() -> new ReviewList(desk, viewer, place));
  }
}
