package dev.touchstone.review.ui;

import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.review.BlindReview;
import dev.touchstone.review.Comparisons;
import dev.touchstone.review.Embeds;
import dev.touchstone.review.Freezes;
import dev.touchstone.review.Reviewers;
import dev.touchstone.review.Reviews;
import dev.touchstone.review.Threads;
import dev.touchstone.review.Verdicts;
import org.springframework.stereotype.Component;

/** What the parts of a review's screens ask and do. */
@Component
record ReviewDesk(
    Reviewers reviewers,
    Reviews reviews,
    Comparisons comparisons,
    Threads threads,
    Verdicts verdicts,
    Freezes freezes,
    Embeds embeds,
    BlindReview blind,
    ReaderTime times) {}
