package dev.touchstone.interop.mlflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * All routes. Those without names in their path are found by hash: they are the busy ones, and
 * asking two hundred patterns would cost more than writing a metric.
 */
@Component
class RouteTable {
  /** A route and what stood at the names in its path. */
  record Found(Route route, Map<String, String> named) {}

  private final Map<String, Route> plain = new HashMap<>();
  private final List<Route> named = new ArrayList<>();

  RouteTable(Collection<Routes> parts) {
    parts.forEach(part -> part.register(this));
  }

  /** A GET below {@code api/2.0/mlflow/}, as are the paths of the next ones. */
  void get(String path, Handler handler) {
    add("GET", path, false, handler);
  }

  /** A POST that only reads: its question is too long for a query. */
  void search(String path, Handler handler) {
    add("POST", path, false, handler);
  }

  void post(String path, Handler handler) {
    add("POST", path, true, handler);
  }

  void patch(String path, Handler handler) {
    add("PATCH", path, true, handler);
  }

  void delete(String path, Handler handler) {
    add("DELETE", path, true, handler);
  }

  private void add(String method, String path, boolean writes, Handler handler) {
    add(new Route(method, "mlflow/" + path, writes, handler));
  }

  void add(Route route) {
    if (route.hasNames()) named.add(route);
    else if (plain.put(key(route.method(), route.path()), route) != null)
      throw new IllegalStateException("Two answers to " + route);
  }

  Collection<Route> all() {
    List<Route> all = new ArrayList<>(named);
    all.addAll(plain.values());
    return all;
  }

  /** The answer to a HEAD is that to a GET; the server leaves the body out. */
  Optional<Found> find(String method, String path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    Route route = plain.get(key(asked, path));
    return route == null ? findNamed(asked, path) : Optional.of(new Found(route, Map.of()));
  }

  private Optional<Found> findNamed(String method, String path) {
    for (Route route : named) {
      Map<String, String> standing = route.method().equals(method) ? route.match(path) : null;
      if (standing != null) return Optional.of(new Found(route, standing));
    }
    return Optional.empty();
  }

  private static String key(String method, String path) {
    return method + " " + path;
  }
}
