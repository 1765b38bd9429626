package dev.touchstone.worker;

import dev.touchstone.worker.sandbox.Bind;
import java.util.List;
import java.util.Map;

/**
 * A command with all it needs to see.
 *
 * @param runtime the language and its version, for the evidence
 */
record Program(
    List<String> command, Map<String, String> environment, List<Bind> binds, String runtime) {}
