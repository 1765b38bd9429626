/** The dataset finder, the search field of the top bar and the palette. */
@NullMarked
package dev.touchstone.search.ui;

import org.jspecify.annotations.NullMarked;
