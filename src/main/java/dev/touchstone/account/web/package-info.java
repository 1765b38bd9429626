/** Who may reach which route, and tokens over HTTP. */
@NullMarked
package dev.touchstone.account.web;

import org.jspecify.annotations.NullMarked;
