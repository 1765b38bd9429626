package dev.touchstone.lineage.ui;

import dev.touchstone.lineage.NodeId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses of the lineage screen, without a leading slash. */
final class LineageLinks {
  private LineageLinks() {}

  static String to(NodeId node) {
    return to(node.toString(), LineageAddress.USUAL);
  }

  static String to(String node, LineageAddress address) {
    String query = address.query().getQueryString();
    return path(node) + (query.isEmpty() ? "" : "?" + query);
  }

  /** An artifact's path keeps its slashes: they part segments of the address, too. */
  static String path(String node) {
    return Arrays.stream(node.split("/", -1))
        .map(LineageLinks::encoded)
        .collect(Collectors.joining("/", "lineage/", ""));
  }

  private static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%3A", ":");
  }
}
