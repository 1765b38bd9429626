/** Benchmarks, boards and submissions over HTTP. */
@NullMarked
package dev.touchstone.leaderboard.web;

import org.jspecify.annotations.NullMarked;
