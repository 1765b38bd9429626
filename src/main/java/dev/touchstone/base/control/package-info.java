/** Commands from whoever owns the data directory, sent to the running server. */
@NullMarked
package dev.touchstone.base.control;

import org.jspecify.annotations.NullMarked;
