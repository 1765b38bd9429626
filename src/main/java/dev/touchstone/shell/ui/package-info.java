/** The frame around every screen, the home page and what is shown when something fails. */
@NullMarked
package dev.touchstone.shell.ui;

import org.jspecify.annotations.NullMarked;
