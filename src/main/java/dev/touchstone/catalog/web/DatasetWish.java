package dev.touchstone.catalog.web;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.DatasetEdit;
import dev.touchstone.catalog.NewDataset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a program wants a dataset to say; a field that is absent keeps what it is. */
record DatasetWish(
    @Nullable String namespace,
    @Nullable String name,
    @Nullable String title,
    @Nullable String description,
    @Nullable String licence,
    @Nullable List<String> tags,
    @Nullable String task,
    @Nullable String source,
    @Nullable Visibility visibility) {
  /** The title also names the dataset when there is no name; nothing is for others by default. */
  NewDataset create(String ownNamespace) {
    String titled = Objects.requireNonNullElse(title, Objects.requireNonNullElse(name, ""));
    String word = name != null ? name : Address.wordFrom(titled);
    return new NewDataset(
        new Address(Objects.requireNonNullElse(namespace, ownNamespace), word),
        titled,
        Objects.requireNonNullElse(description, ""),
        Objects.requireNonNullElse(licence, ""),
        Objects.requireNonNullElse(tags, List.of()),
        task,
        source,
        Objects.requireNonNullElse(visibility, Visibility.PRIVATE));
  }

  DatasetEdit over(DatasetEdit now) {
    return new DatasetEdit(
        Objects.requireNonNullElse(title, now.title()),
        Objects.requireNonNullElse(description, now.description()),
        Objects.requireNonNullElse(licence, now.licence()),
        Objects.requireNonNullElse(tags, now.tags()),
        task == null ? now.task() : task,
        source == null ? now.source() : source);
  }
}
