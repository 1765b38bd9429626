/** Reviews and frozen boards over HTTP. */
@NullMarked
package dev.touchstone.review.web;

import org.jspecify.annotations.NullMarked;
