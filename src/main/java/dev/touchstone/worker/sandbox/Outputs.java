package dev.touchstone.worker.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files an ended attempt left behind. Only regular files are taken: a link, a device or a pipe
 * is named in {@link #leftOut} and never opened, so nothing outside the directory can be fetched by
 * way of it.
 *
 * @param leftOut sentences, one for each thing that was not taken (at most 20)
 */
public record Outputs(List<Output> files, List<String> leftOut) {

  private static final int MOST_SENTENCES = 20;
  private static final int LONGEST_NAME = 500;

  /**
   * One file.
   *
   * @param path relative, with slashes
   */
  public record Output(String path, Path host, long size) {

    /** Opens it, refusing to follow a link that has taken its place. */
    public InputStream open() throws IOException {
      return Files.newInputStream(host, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /**
   * Looks through a directory that nobody writes to any more.
   *
   * @param most files to take, in the order of their paths within a directory
   * @param bytes to take in all
   */
  public static Outputs below(Path directory, int most, long bytes) {
    var collector = new Collector(directory, most, bytes);
    try {
      Files.walkFileTree(directory, collector);
    } catch (IOException e) {
      throw new SandboxFailed("The outputs could not be listed.", e);
    }
    return new Outputs(List.copyOf(collector.files), List.copyOf(collector.leftOut));
  }

  private static final class Collector extends SimpleFileVisitor<Path> {

    private final List<Output> files = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Path root;
    private final int most;
    private long room;

    Collector(Path root, int most, long room) {
      this.root = root;
      this.most = most;
      this.room = room;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = root.relativize(file).toString();
      if (!attributes.isRegularFile()) return leave(path, "is not a regular file");
      if (!speakable(path)) return leave(path, "has a name that cannot be kept");
      if (files.size() >= most) return leave(path, "is one file too many");
      if (attributes.size() > room) return leave(path, "is larger than what may be kept");
      room -= attributes.size();
      files.add(new Output(path, file, attributes.size()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return leave(root.relativize(file).toString(), "could not be read");
    }

    private FileVisitResult leave(String path, String why) {
      if (leftOut.size() < MOST_SENTENCES) leftOut.add(printable(path) + " " + why + ".");
      return FileVisitResult.CONTINUE;
    }

    private static boolean speakable(String path) {
      return path.length() <= LONGEST_NAME
          && path.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD' || c == '\\');
    }

    private static String printable(String path) {
      String plain = path.replaceAll("\\p{Cntrl}", "?");
      return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }
  }
}
