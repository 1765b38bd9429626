/** The audit log over HTTP. */
@NullMarked
package dev.touchstone.access.web;

import org.jspecify.annotations.NullMarked;
