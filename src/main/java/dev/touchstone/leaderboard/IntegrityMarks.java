package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Marks entries that are set aside, for those who may see more of a submission than its entry. */
@Component
class IntegrityMarks implements EntryMarks {
  private final Submissions submissions;

  IntegrityMarks(Submissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public Map<UUID, List<EntryMark>> of(
      Viewer viewer, Benchmark benchmark, Collection<UUID> wanted) {
    var marks = new HashMap<UUID, List<EntryMark>>();
    for (var submission : submissions.of(viewer, benchmark)) {
      var mark = mark(submission);
      if (mark != null && wanted.contains(submission.id())) {
        marks.put(submission.id(), List.of(mark));
      }
    }
    return marks;
  }

  private static @Nullable EntryMark mark(Submission submission) {
    var aside = submission.setAside();
    if (aside == null) return null;
    return switch (aside.why()) {
      case STALE -> mark(EntryMark.Kind.STALE, "Stale", aside);
      case DISQUALIFIED -> mark(EntryMark.Kind.DISQUALIFIED, "Disqualified", aside);
      case NOT_RELEASED -> null;
    };
  }

  private static EntryMark mark(EntryMark.Kind kind, String words, SetAside aside) {
    var detail = aside.words();
    return new EntryMark(
        kind, words, detail.substring(0, 1).toUpperCase() + detail.substring(1) + ".", null);
  }
}
