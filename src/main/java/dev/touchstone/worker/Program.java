package dev.touchstone.worker;

import dev.touchstone.run.WorkQueue.Environment;
import dev.touchstone.worker.sandbox.Bind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A command with all it needs to see.
 *
 * @param runtime the language and its version, for the evidence
 * @param packages what it may import, for the evidence; null for what brings its own
 */
record Program(
    List<String> command,
    Map<String, String> environment,
    List<Bind> binds,
    String runtime,
    @Nullable Environment packages) {}
