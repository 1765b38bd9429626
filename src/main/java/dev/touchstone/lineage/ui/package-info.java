/** Draws the graph of what came from what. */
@NullMarked
package dev.touchstone.lineage.ui;

import org.jspecify.annotations.NullMarked;
