package dev.touchstone.worker.sandbox;

import java.nio.file.Path;

/**
 * The files of an attempt's directory. All of it but {@code work} and {@code events} is out of the
 * command's reach.
 */
record Layout(Path directory) {

  Path launch() {
    return directory.resolve("launch.sh");
  }

  Path stage() {
    return directory.resolve("stage.sh");
  }

  /** bwrap's arguments, each ended by a zero byte. */
  Path arguments() {
    return directory.resolve("arguments");
  }

  /** The system call filter. */
  Path filter() {
    return directory.resolve("filter");
  }

  /** The {@code /etc/passwd} inside. */
  Path people() {
    return directory.resolve("passwd");
  }

  /** What was granted, kept for whoever adopts the attempt. */
  Path grant() {
    return directory.resolve("grant.properties");
  }

  /** Id and start time of the launching shell. */
  Path pid() {
    return directory.resolve("pid");
  }

  /** What bwrap says about the command it started, as lines of JSON. */
  Path status() {
    return directory.resolve("status");
  }

  /** Exit status of everything; its presence says that the attempt is over. */
  Path exit() {
    return directory.resolve("exit");
  }

  Path log() {
    return directory.resolve("log");
  }

  Path events() {
    return directory.resolve("events");
  }

  /** Why it was stopped from outside, if it was. */
  Path verdict() {
    return directory.resolve("verdict");
  }

  /** How it ended, once that has been worked out. */
  Path ending() {
    return directory.resolve("ending.properties");
  }

  /** Writable by the command. */
  Path work() {
    return directory.resolve("work");
  }

  Path out() {
    return work().resolve("out");
  }
}
