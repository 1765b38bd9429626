package dev.touchstone.catalog;

import static dev.touchstone.base.db.Tables.CATALOG_DATASET;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;

/** All datasets, whoever may see them: for copies that apply the audience themselves. */
@Service
public class CatalogFeed {
  private static final int BATCH = 500;
  private final DatasetStore datasets;
  private final VersionStore versions;

  CatalogFeed(DatasetStore datasets, VersionStore versions) {
    this.datasets = datasets;
    this.versions = versions;
  }

  /** Empty when the dataset was removed meanwhile. */
  public Optional<Indexable> one(UUID datasetId) {
    return datasets.find(datasetId).map(this::indexable);
  }

  /** Reads in batches, so that memory and transactions stay small. */
  public void each(Consumer<Indexable> reader) {
    Condition rest = DSL.noCondition();
    for (List<Dataset> batch = batch(rest); !batch.isEmpty(); batch = batch(rest)) {
      batch.stream().map(this::indexable).forEach(reader);
      rest = CATALOG_DATASET.ID.gt(batch.getLast().id());
    }
  }

  private List<Dataset> batch(Condition rest) {
    return datasets.list(rest, BATCH);
  }

  private Indexable indexable(Dataset dataset) {
    if (dataset.latest() == 0) return new Indexable(dataset, List.of(), List.of(), 0, 0);
    return versions
        .find(dataset.id(), dataset.latest())
        .map(version -> indexable(dataset, version))
        .orElseGet(() -> new Indexable(dataset, List.of(), List.of(), 0, 0));
  }

  private static Indexable indexable(Dataset dataset, Version version) {
    return new Indexable(
        dataset,
        profiles(version).flatMap(p -> p.columns().stream()).map(Column::name).distinct().toList(),
        version.files().stream().map(DataFile::format).distinct().toList(),
        profiles(version).mapToLong(Profile::rows).sum(),
        version.size());
  }

  private static Stream<Profile> profiles(Version version) {
    return version.files().stream().map(DataFile::profile).filter(Objects::nonNull);
  }
}
