package dev.touchstone.bench;

import java.nio.file.Path;

/** {@code clients/rank_peer.py}, on all cores. */
final class RankPeer implements AutoCloseable {
  private final PythonPeer peer;
  private double halfWidth;

  RankPeer(Path right, int entries, int items) {
    peer = PythonPeer.onAllCores("rank_peer.py", right, entries, items);
    peer.ask("warm");
  }

  /**
   * Takes a turn and gives how long it took.
   *
   * @param what {@code rank}, {@code groups} or {@code more}
   */
  double seconds(String what) {
    var found = peer.ask(what);
    halfWidth = found.get("halfWidth").asDouble();
    Bench.say(
        "numpy %-6s %6.2f s, %d share first place, bars %s",
        what, found.get("seconds").asDouble(), found.get("sharing").asInt(), found.get("bars"));
    return found.get("seconds").asDouble();
  }

  /** The mean half width of its intervals in the last turn. */
  double halfWidth() {
    return halfWidth;
  }

  @Override
  public void close() {
    peer.close();
  }
}
