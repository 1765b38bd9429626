package dev.touchstone.interop.mlflow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The source of a version as a client gives it.
 *
 * @param scheme in lower case, empty for a path of the client's own machine
 * @param authority what stands between two slashes and the path, empty for most
 * @param path its segments, without empty ones
 */
record SourceUri(String text, String scheme, String authority, List<String> path) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/]*))?(.*)", Pattern.DOTALL);

  /**
   * @throws MlflowProblem when under any reading it leads somewhere above
   */
  static SourceUri of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) return new SourceUri(text, "", "", List.of());
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    String authority = form.group(2) == null ? "" : form.group(2);
    if (!scheme.equals("models")) requireNoClimbing(text, form.group(3));
    List<String> path =
        Arrays.stream(form.group(3).split("/")).filter(step -> !step.isEmpty()).toList();
    return new SourceUri(text, scheme, authority, path);
  }

  private static void requireNoClimbing(String text, String path) {
    try {
      RawPath.checked(path.replaceAll("^/+|/+$", "").replaceAll("/+", "/"));
    } catch (MlflowProblem e) {
      throw MlflowProblem.invalid(
          "Invalid model version source: '%s'. If supplying a source as an http, https, local file path, ftp, objectstore, or mlflow-artifacts uri, an absolute path must be provided without relative path references present. Please provide an absolute path."
              .formatted(text));
    }
  }

  boolean local() {
    return scheme.isEmpty() || scheme.equals("file");
  }

  /** Whether a server's artifact store is asked by its address rather than as ours. */
  boolean proxied() {
    return scheme.startsWith("http") && text.contains("/api/2.0/mlflow-artifacts/artifacts");
  }

  /** What follows so many steps of the path. */
  String after(int steps) {
    return String.join("/", path.subList(steps, path.size()));
  }

  /**
   * @param parameter the request parameter that does not fit
   */
  MlflowProblem unfit(String parameter) {
    return MlflowProblem.invalid(
        "Invalid model version source: '%s'. The %s request parameter must identify the resource that contains the source."
            .formatted(text, parameter));
  }

  MlflowProblem onTheClient(String owner) {
    return MlflowProblem.invalid(
        "Invalid model version source: '%s'. To use a local path as a model version source, the %s request parameter has to be specified and the local path has to be contained within the artifact directory of the run specified by the %s."
            .formatted(text, owner, owner));
  }
}
