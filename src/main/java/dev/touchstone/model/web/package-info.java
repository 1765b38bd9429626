/** The registry over HTTP. */
@NullMarked
package dev.touchstone.model.web;

import org.jspecify.annotations.NullMarked;
