package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.sheet.BenchmarkFile;
import dev.touchstone.leaderboard.sheet.CodabenchImport;
import org.springframework.stereotype.Component;

/** What reads benchmarks from files. */
@Component
record FileDesk(BenchmarkFile yaml, CodabenchImport codabench) {}
