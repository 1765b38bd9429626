/** Verifications over HTTP. */
@NullMarked
package dev.touchstone.verification.web;

import org.jspecify.annotations.NullMarked;
