/** Screens for signing in, people and teams. */
@NullMarked
package dev.touchstone.account.ui;

import org.jspecify.annotations.NullMarked;
