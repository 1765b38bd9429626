package dev.touchstone.worker;

import dev.touchstone.worker.sandbox.Bind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The built-in trainers: a JVM like ours with the trainer's classes and the few libraries it uses,
 * all shown read-only where they lie.
 */
@Component
class TrainerProgram {

  private static final String MAIN = "dev.touchstone.trainer.Train";
  private static final String HOME = "/opt/touchstone";

  /** The classes of ours that a trainer needs. */
  private static final List<String> OWN =
      List.of("dev/touchstone/trainer", "dev/touchstone/client");

  /** Without versions; what else the server uses stays outside. */
  private static final Predicate<String> LIBRARY =
      Pattern.compile(
              "(api|pytorch-engine|pytorch-jni|pytorch-native-[a-z0-9]+|gson|jna|jspecify|slf4j-api"
                  + "|commons-(compress|csv|io|codec|lang3))-\\d.*\\.jar")
          .asMatchPredicate();

  private final NativeLibraries natives;
  private final Path javaHome = Path.of(System.getProperty("java.home"));

  TrainerProgram(NativeLibraries natives) {
    this.natives = natives;
  }

  Program program(String trainer, Slot slot) {
    List<Bind> classes = classes();
    if (classes.stream().noneMatch(TrainerProgram::holdsTrainer)) throw notUnpacked();
    List<Bind> binds = new ArrayList<>(classes);
    binds.add(new Bind(javaHome, HOME + "/java"));
    if (trainer.equals("mlp")) binds.add(new Bind(natives.directory(), HOME + "/natives"));
    return new Program(
        command(classes, slot),
        Map.of("DJL_CACHE_DIR", HOME + "/natives", "ENGINE_CACHE_DIR", HOME + "/natives"),
        binds,
        "Java " + System.getProperty("java.version"),
        null);
  }

  private static boolean holdsTrainer(Bind bind) {
    return !bind.guest().endsWith(".jar") || ClassPath.holds(bind.host(), MAIN);
  }

  private static CannotRun notUnpacked() {
    return new CannotRun(
        "This server was started from a jar of jars, in which its trainers cannot be found. Start"
            + " it with ./touchstone up, or unpack the jar with -Djarmode=tools, then retry.");
  }

  private static List<String> command(List<Bind> classes, Slot slot) {
    String path =
        classes.stream().map(TrainerProgram::entry).distinct().collect(Collectors.joining(":"));
    return List.of(
        HOME + "/java/bin/java",
        "-cp",
        path,
        "-XX:ActiveProcessorCount=" + slot.cores(),
        "-XX:MaxRAM=" + slot.memory(),
        "-XX:MaxRAMPercentage=60",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED",
        "-Dai.djl.offline=true",
        "-Dslf4j.internal.verbosity=ERROR",
        MAIN);
  }

  /** A directory of classes is shown by its trainer's part only; its root goes on the path. */
  private static String entry(Bind bind) {
    return bind.guest().endsWith(".jar") ? bind.guest() : HOME + "/classes";
  }

  private static List<Bind> classes() {
    List<Bind> binds = new ArrayList<>();
    for (Path entry : ClassPath.ofThisJvm()) {
      String name = entry.getFileName().toString();
      if (Files.isDirectory(entry.resolve(OWN.getFirst())))
        for (String own : OWN) binds.add(new Bind(entry.resolve(own), HOME + "/classes/" + own));
      else if (LIBRARY.test(name) || ClassPath.holds(entry, MAIN))
        binds.add(new Bind(entry, HOME + "/" + name));
    }
    return binds;
  }
}
