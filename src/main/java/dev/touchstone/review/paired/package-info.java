/** Two entries over the same test rows: pure computations, without names and without a database. */
@NullMarked
package dev.touchstone.review.paired;

import org.jspecify.annotations.NullMarked;
