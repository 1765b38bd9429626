package dev.touchstone.bench;

/** {@code clients/score_peer.py}. */
final class ScorePeer implements AutoCloseable {
  private final PythonPeer peer;
  private final String versions;

  ScorePeer(PythonPeer peer) {
    this.peer = peer;
    versions = peer.read().get("versions").asString();
  }

  /** What a turn took, in seconds, and what it found. */
  record Turn(double seconds, double value) {}

  /** Such as "scikit-learn 1.9.1, pandas 3.1.1". */
  String versions() {
    return versions;
  }

  Turn turn(String what, String name, int times) {
    var found = peer.ask(what + " " + name + " " + times);
    return new Turn(found.get("seconds").asDouble(), found.get("value").asDouble());
  }

  @Override
  public void close() {
    peer.close();
  }
}
