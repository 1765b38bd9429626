/** The verifications of a benchmark: what was claimed, and what the re-runs reached. */
@NullMarked
package dev.touchstone.verification.ui;

import org.jspecify.annotations.NullMarked;
