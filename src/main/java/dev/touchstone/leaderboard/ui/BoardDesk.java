package dev.touchstone.leaderboard.ui;

import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Amendments;
import dev.touchstone.leaderboard.BenchmarkRules;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.BoardHistory;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.CustomScorers;
import dev.touchstone.leaderboard.FinalPicks;
import dev.touchstone.leaderboard.Founding;
import dev.touchstone.leaderboard.Marks;
import dev.touchstone.leaderboard.PublicAgainstPrivateReports;
import dev.touchstone.leaderboard.PublicScores;
import dev.touchstone.leaderboard.Rulings;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.run.Runs;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the parts of a benchmark's page ask and do. */
@Component
record BoardDesk(
    CurrentViewer current,
    Benchmarks benchmarks,
    Boards boards,
    Marks marks,
    BoardHistory history,
    PublicAgainstPrivateReports reports,
    BoardSections sections,
    Submissions submissions,
    PublicScores scores,
    BenchmarkRules rules,
    Amendments amendments,
    Rulings rulings,
    CustomScorers customScorers,
    FinalPicks picks,
    Founding founding,
    Runs runs,
    Access access,
    Namespaces namespaces,
    ReaderTime times,
    Live live,
    Clock clock) {
  /** Names of the namespaces that a person belongs to, as they stand on boards. */
  Set<String> names(Viewer viewer) {
    return namespaces.byIds(viewer.namespaces()).values().stream()
        .map(Namespace::name)
        .collect(Collectors.toSet());
  }
}
