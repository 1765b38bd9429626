/** Workers over HTTP. */
@NullMarked
package dev.touchstone.worker.web;

import org.jspecify.annotations.NullMarked;
