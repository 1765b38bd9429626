/** Launching, watching and comparing runs. */
@NullMarked
@NamedInterface("ui")
package dev.touchstone.run.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
