/** How busy the workers are, at the foot of the drawer. */
@NullMarked
package dev.touchstone.worker.ui;

import org.jspecify.annotations.NullMarked;
