/** The banner that tells how far the demo workspace is. */
@NullMarked
package dev.touchstone.demo.ui;

import org.jspecify.annotations.NullMarked;
