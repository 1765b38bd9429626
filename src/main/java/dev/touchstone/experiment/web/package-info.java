/** Experiments over HTTP. */
@NullMarked
package dev.touchstone.experiment.web;

import org.jspecify.annotations.NullMarked;
