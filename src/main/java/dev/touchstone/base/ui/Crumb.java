package dev.touchstone.base.ui;

import org.jspecify.annotations.Nullable;

/**
 * A step of the breadcrumb.
 *
 * @param href where it leads, without a leading slash; null for the page itself
 */
public record Crumb(String text, @Nullable String href) {
  public static Crumb here(String text) {
    return new Crumb(text, null);
  }
}
