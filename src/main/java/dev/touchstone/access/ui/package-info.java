/** Shows who may see a thing. */
@NullMarked
@NamedInterface("ui")
package dev.touchstone.access.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
