package dev.touchstone.catalog;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset to be made; the fields mean what they mean in {@link Dataset}. */
public record NewDataset(
    Address address,
    String title,
    String description,
    String licence,
    List<String> tags,
    @Nullable String task,
    @Nullable String source,
    Visibility visibility) {
  public NewDataset {
    tags = Words.tags(tags);
    title = Words.title(title);
    description = Words.description(description);
    licence = Words.licence(licence);
    task = Words.task(task);
    source = Words.source(source);
  }
}
