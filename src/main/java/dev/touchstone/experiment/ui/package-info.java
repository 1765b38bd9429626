/** The list of experiments and the page of one, which rooms further down fill. */
@NullMarked
@NamedInterface("ui")
package dev.touchstone.experiment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
