package dev.touchstone.lineage.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Lineage;
import dev.touchstone.lineage.NodeId;
import dev.touchstone.lineage.Way;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LineageController {
  private final Lineage lineage;
  private final CurrentViewer current;

  LineageController(Lineage lineage, CurrentViewer current) {
    this.lineage = lineage;
    this.current = current;
  }

  /**
   * The graph around a node.
   *
   * @param node such as {@code run:<uuid>}
   * @param way {@code both}, {@code from} or {@code to}
   */
  @GetMapping("/api/v1/lineage")
  GraphJson graph(
      @RequestParam String node,
      @RequestParam(defaultValue = "" + Graph.USUAL_DEPTH) int depth,
      @RequestParam(defaultValue = "both") String way) {
    return GraphJson.of(lineage.around(current.get(), NodeId.parse(node), way(way), depth(depth)));
  }

  private static int depth(int depth) {
    if (depth < 1 || depth > Graph.MOST_DEPTH)
      throw new InvalidInput("The depth must be from 1 to " + Graph.MOST_DEPTH + ".");
    return depth;
  }

  private static Way way(String text) {
    return Arrays.stream(Way.values())
        .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("The way must be both, from or to."));
  }
}
