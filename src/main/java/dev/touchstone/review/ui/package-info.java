/** Screens of a review: what waits, one entry, two side by side, frozen boards. */
@NullMarked
package dev.touchstone.review.ui;

import org.jspecify.annotations.NullMarked;
