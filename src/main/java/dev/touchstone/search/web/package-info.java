/** The finder over HTTP. */
@NullMarked
package dev.touchstone.search.web;

import org.jspecify.annotations.NullMarked;
