/** Runs one command fenced in by bubblewrap, detached from this JVM, and says how it ended. */
@NullMarked
package dev.touchstone.worker.sandbox;

import org.jspecify.annotations.NullMarked;
