/** Screens of reports: the list, the page to read, and writing in place. */
@NullMarked
package dev.touchstone.report.ui;

import org.jspecify.annotations.NullMarked;
