/** Runs over HTTP. */
@NullMarked
package dev.touchstone.run.web;

import org.jspecify.annotations.NullMarked;
