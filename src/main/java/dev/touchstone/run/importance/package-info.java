/** Which parameters drive a metric. */
@NullMarked
package dev.touchstone.run.importance;

import org.jspecify.annotations.NullMarked;
