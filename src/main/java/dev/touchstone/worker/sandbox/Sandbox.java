package dev.touchstone.worker.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A fence around somebody's code. What is started goes on without this JVM: it is found again by
 * its directory.
 */
public interface Sandbox {

  /** How strong the fence is here, as measured when it was set up. */
  Protection protection();

  /**
   * Starts the command and returns at once.
   *
   * @throws SandboxUnavailable when this machine cannot fence code in; nothing was started
   * @throws SandboxFailed when the attempt's files could not be prepared
   */
  Attempt start(SandboxSpec spec);

  /** The attempt that was started in a directory, whether it still runs or has ended. */
  Optional<Attempt> adopt(Path directory);
}
