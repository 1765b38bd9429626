/**
 * The page of a dataset, which other rooms extend by tabs and actions, and the form for new ones.
 */
@NullMarked
@NamedInterface("ui")
package dev.touchstone.catalog.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
