package dev.touchstone.leaderboard.ui;

import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.base.Live;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.Marks;
import dev.touchstone.leaderboard.PublicScores;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.run.Runs;
import org.springframework.stereotype.Component;

/** What the parts of a benchmark's page ask and do. */
@Component
record BoardDesk(
    CurrentViewer current,
    Benchmarks benchmarks,
    Boards boards,
    Marks marks,
    BoardSections sections,
    Submissions submissions,
    PublicScores scores,
    Runs runs,
    Access access,
    Namespaces namespaces,
    ReaderTime times,
    Live live) {}
