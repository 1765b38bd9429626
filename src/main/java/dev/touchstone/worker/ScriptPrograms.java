package dev.touchstone.worker;

import dev.touchstone.worker.sandbox.Bind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a script of another room is started inside, each kind as its language wants it. */
@Component
class ScriptPrograms {
  private static final String JAVA_HOME = "/opt/touchstone/java";

  private final Machine machine;

  ScriptPrograms(Machine machine) {
    this.machine = machine;
  }

  /** Empty where this machine lacks what the script needs. */
  Optional<Program> of(ScriptFence.Job job) {
    return switch (job.kind()) {
      case PYTHON -> machine.python().map(python -> python(python, job));
      case JAVA -> Optional.of(machine).filter(ScriptPrograms::compiles).map(m -> java(job));
      case JAR -> Optional.of(java(job));
    };
  }

  private static Program python(Python python, ScriptFence.Job job) {
    var script = "/in/script.py";
    var binds = new ArrayList<>(python.binds());
    binds.add(new Bind(job.script().toAbsolutePath(), script));
    return new Program(
        List.of(python.inside(), "-u", script),
        Map.of(
            "PYTHONDONTWRITEBYTECODE", "1",
            "PYTHONNOUSERSITE", "1",
            "PYTHONHASHSEED", "0",
            "OMP_NUM_THREADS", "1"),
        binds,
        "Python " + python.version(),
        null);
  }

  /** The JDK that this server runs on, with half of the memory for its heap. */
  private Program java(ScriptFence.Job job) {
    var archive = job.kind() == Script.JAR;
    var script = archive ? "/in/script.jar" : "/in/Script.java";
    var options =
        Stream.of(
            JAVA_HOME + "/bin/java",
            "-XX:ActiveProcessorCount=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xmx" + job.memory() / 2);
    var start = archive ? Stream.of("-jar", script) : Stream.of(script);
    return new Program(
        Stream.concat(options, start).toList(),
        Map.of(),
        List.of(
            new Bind(machine.javaHome(), JAVA_HOME),
            new Bind(job.script().toAbsolutePath(), script)),
        "Java " + machine.java(),
        null);
  }

  /** A runtime without a compiler starts archives only. */
  private static boolean compiles(Machine machine) {
    return Files.isExecutable(Path.of(machine.javaHome().toString(), "bin", "javac"));
  }
}
