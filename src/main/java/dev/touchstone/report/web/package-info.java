/** Reports over HTTP. */
@NullMarked
package dev.touchstone.report.web;

import org.jspecify.annotations.NullMarked;
