/** Benchmarks as files: read from YAML and from bundles of other platforms, written for export. */
@NullMarked
package dev.touchstone.leaderboard.sheet;

import org.jspecify.annotations.NullMarked;
