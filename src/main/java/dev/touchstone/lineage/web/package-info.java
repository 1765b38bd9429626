/** The graph of what came from what over HTTP. */
@NullMarked
package dev.touchstone.lineage.web;

import org.jspecify.annotations.NullMarked;
