/** Reads tables: checks them here, measures them in a process of their own. */
@NullMarked
package dev.touchstone.catalog.table;

import org.jspecify.annotations.NullMarked;
