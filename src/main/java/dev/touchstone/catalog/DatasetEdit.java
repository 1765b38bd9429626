package dev.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dataset shall say from now on; the fields mean what they mean in {@link Dataset}. */
public record DatasetEdit(
    String title,
    String description,
    String licence,
    List<String> tags,
    @Nullable String task,
    @Nullable String source) {
  public DatasetEdit {
    tags = Words.tags(tags);
    title = Words.title(title);
    description = Words.description(description);
    licence = Words.licence(licence);
    task = Words.task(task);
    source = Words.source(source);
  }

  /** What the dataset says now, to change some of it. */
  public static DatasetEdit of(Dataset dataset) {
    return new DatasetEdit(
        dataset.title(),
        dataset.description(),
        dataset.licence(),
        dataset.tags(),
        dataset.task(),
        dataset.source());
  }
}
