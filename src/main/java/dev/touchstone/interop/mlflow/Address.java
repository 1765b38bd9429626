package dev.touchstone.interop.mlflow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request goes.
 *
 * @param route the rest of the path, still encoded, without the {@code api/2.0/} before it: the
 *     forms {@code /api} and {@code /ajax-api}, 2.0 and 3.0 are one protocol
 */
record Address(String namespace, String route) {
  private static final String ROOT = "/mlflow/";
  private static final Pattern FORM = Pattern.compile("(?:ajax-)?api/[23]\\.0/(?:preview/)?(.*)");

  static Address of(String uri) {
    int end = uri.indexOf('/', ROOT.length());
    if (!uri.startsWith(ROOT) || end < 0) return new Address(uri, "");
    return new Address(uri.substring(ROOT.length(), end), route(uri.substring(end + 1)));
  }

  private static String route(String path) {
    Matcher form = FORM.matcher(path);
    return form.matches() ? form.group(1) : path;
  }
}
