package dev.touchstone.client;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that keeps one run's requests until the server has them: {@code <number>.body} with
 * the bytes, then {@code <number>} with method and path, which says that the bytes are whole;
 * {@code run} with the run's path once the server has made it. The directory's name is the run's
 * key. Everything is on the disk, not just on its way there, when a method returns. Files are read
 * and written by streams, which an interrupt of a person's thread does not close.
 */
final class Spool implements AutoCloseable {

  private static final String RUN = "run";
  private static final String REFUSED = "refused";

  /** Closing a second channel of this program would give up the lock of the first. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel lock;
  private final NavigableSet<Long> numbers;

  private Spool(Path directory, FileChannel lock) throws IOException {
    this.directory = directory;
    this.lock = lock;
    this.numbers = numbers(directory);
  }

  /** Opens the directory of one run, made when it is absent; empty while somebody else has it. */
  static Optional<Spool> open(Path directory) throws IOException {
    Path one = directory.toAbsolutePath().normalize();
    if (!OPEN.add(one)) return Optional.empty();
    try {
      Files.createDirectories(one);
      Optional<Spool> spool = locked(one);
      if (spool.isEmpty()) OPEN.remove(one);
      return spool;
    } catch (IOException e) {
      OPEN.remove(one);
      throw e;
    }
  }

  private static Optional<Spool> locked(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) return Optional.of(new Spool(directory, channel));
    channel.close();
    return Optional.empty();
  }

  private static NavigableSet<Long> numbers(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{10}"))
          .map(Long::valueOf)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** What programs have left below a directory, the oldest run first. */
  static List<Path> left(Path root) throws IOException {
    if (!Files.isDirectory(root)) return List.of();
    try (Stream<Path> all = Files.list(root)) {
      return all.filter(Files::isDirectory)
          .filter(directory -> !directory.endsWith(REFUSED))
          .sorted()
          .toList();
    }
  }

  /** The key by which the server knows requests of this run again. */
  String key() {
    return directory.getFileName().toString();
  }

  @Nullable String run() throws IOException {
    Path file = directory.resolve(RUN);
    return Files.exists(file) ? text(file) : null;
  }

  void run(String path) throws IOException {
    write(RUN, path.getBytes(StandardCharsets.UTF_8));
  }

  void keep(Parcel parcel) throws IOException {
    String name = name(parcel.number());
    if (parcel.body() != null) write(name + ".body", parcel.body());
    write(name, (parcel.method() + " " + parcel.path()).getBytes(StandardCharsets.UTF_8));
    numbers.add(parcel.number());
  }

  /** Copies a file that is to be sent, before the request that sends it is kept. */
  Path copy(long number, Path file) throws IOException {
    Path copy = directory.resolve(name(number) + ".body");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    try (var whole = new RandomAccessFile(copy.toFile(), "rw")) {
      whole.getFD().sync();
    }
    return copy;
  }

  /** The oldest request. */
  Optional<Parcel> first() throws IOException {
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(read(directory.resolve(name(numbers.first()))));
  }

  int size() {
    return numbers.size();
  }

  private Parcel read(Path head) throws IOException {
    String[] words = text(head).split(" ", 2);
    Path body = head.resolveSibling(head.getFileName() + ".body");
    boolean file = words[0].equals("PUT");
    return new Parcel(
        Long.parseLong(head.getFileName().toString()),
        words[0],
        words[1],
        file ? null : bytes(body),
        file ? body : null);
  }

  void remove(Parcel parcel) throws IOException {
    numbers.remove(parcel.number());
    Files.deleteIfExists(directory.resolve(name(parcel.number())));
    Files.deleteIfExists(directory.resolve(name(parcel.number()) + ".body"));
  }

  /** Puts a request where a person finds it and nobody sends it. */
  void putAside(Parcel parcel) throws IOException {
    Path aside = directory.resolveSibling(REFUSED).resolve(key());
    Files.createDirectories(aside);
    keep(parcel);
    for (String name : List.of(name(parcel.number()), name(parcel.number()) + ".body"))
      Files.move(directory.resolve(name), aside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    numbers.remove(parcel.number());
  }

  private static String name(long number) {
    return "%010d".formatted(number);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path draft = directory.resolve(name + ".tmp");
    try (var stream = new FileOutputStream(draft.toFile())) {
      stream.write(bytes);
      stream.getFD().sync();
    }
    Files.move(draft, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    forceDirectory();
  }

  private void forceDirectory() throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (ClosedByInterruptException e) {
      // The file itself is safe; its name is with the next one.
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (var stream = new FileInputStream(file.toFile())) {
      return stream.readAllBytes();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** Lets go of the directory, and removes it when nothing is left in it to be sent. */
  @Override
  public void close() {
    try {
      if (numbers.isEmpty()) clear();
      lock.close();
      if (numbers.isEmpty()) Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      OPEN.remove(directory);
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file : all.toList()) Files.deleteIfExists(file);
    }
  }
}
