package dev.touchstone.run;

import dev.touchstone.run.RunInput.InputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two runs read, file by file.
 *
 * @param files by dataset, then path
 */
public record DataDifference(List<FileChange> files) {

  /** What became of a file between the first run and the second. */
  public enum Change {
    SAME,
    CHANGED,
    ADDED,
    REMOVED
  }

  /**
   * @param before size in bytes in the first run, 0 where it has no such file
   * @param after size in bytes in the second run, 0 where it has no such file
   */
  public record FileChange(String dataset, String path, Change change, long before, long after) {}

  private record Key(String dataset, String path) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byDataset = dataset.compareTo(other.dataset);
      return byDataset == 0 ? path.compareTo(other.path) : byDataset;
    }
  }

  public DataDifference {
    files = List.copyOf(files);
  }

  public static DataDifference of(Run first, Run second) {
    Map<Key, InputFile> before = files(first);
    Map<Key, InputFile> after = files(second);
    Set<Key> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    List<FileChange> changes = new ArrayList<>();
    for (Key key : keys) {
      changes.add(change(key, before.get(key), after.get(key)));
    }
    return new DataDifference(changes);
  }

  public boolean same() {
    return files.stream().allMatch(file -> file.change() == Change.SAME);
  }

  private static Map<Key, InputFile> files(Run run) {
    Map<Key, InputFile> files = new LinkedHashMap<>();
    run.inputs()
        .forEach(
            input ->
                input
                    .files()
                    .forEach(f -> files.put(new Key(input.datasetAddress(), f.path()), f)));
    return files;
  }

  private static FileChange change(Key key, @Nullable InputFile before, @Nullable InputFile after) {
    Change change =
        before == null
            ? Change.ADDED
            : after == null
                ? Change.REMOVED
                : before.sha256().equals(after.sha256()) ? Change.SAME : Change.CHANGED;
    return new FileChange(
        key.dataset(),
        key.path(),
        change,
        before == null ? 0 : before.size(),
        after == null ? 0 : after.size());
  }
}
