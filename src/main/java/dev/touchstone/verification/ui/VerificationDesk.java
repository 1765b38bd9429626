package dev.touchstone.verification.ui;

import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.verification.Surroundings;
import dev.touchstone.verification.Verifications;
import org.springframework.stereotype.Component;

/** What the parts of the verification tab ask and do. */
@Component
record VerificationDesk(
    Verifications verifications,
    Surroundings surroundings,
    Submissions submissions,
    Benchmarks benchmarks,
    ReaderTime times) {}
