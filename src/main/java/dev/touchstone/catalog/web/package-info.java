/** Datasets over HTTP. */
@NullMarked
package dev.touchstone.catalog.web;

import org.jspecify.annotations.NullMarked;
