package dev.touchstone.lineage;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.CatalogFeed;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.DatasetPublished;
import dev.touchstone.catalog.DatasetRemoved;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Indexable;
import dev.touchstone.catalog.Version;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Dataset versions. */
@Component
class DatasetIntake implements Intake {
  private final NodeStore store;
  private final CatalogFeed feed;
  private final Datasets datasets;
  private final Witnesses witnesses;

  DatasetIntake(NodeStore store, CatalogFeed feed, Datasets datasets, Witnesses witnesses) {
    this.store = store;
    this.feed = feed;
    this.datasets = datasets;
    this.witnesses = witnesses;
  }

  @ApplicationModuleListener
  void on(DatasetPublished published) {
    feed.one(published.datasetId()).map(Indexable::dataset).ifPresent(this::put);
  }

  @ApplicationModuleListener
  void on(DatasetRemoved removed) {
    store.removed(removed.datasetId());
  }

  @Override
  public void readAll() {
    feed.each(indexable -> put(indexable.dataset()));
  }

  private void put(Dataset dataset) {
    List<Version> versions =
        witnesses.see(viewer -> datasets.versions(viewer, dataset.address())).orElse(List.of());
    versions.forEach(version -> store.put(node(dataset, version)));
  }

  private static Node node(Dataset dataset, Version version) {
    return new Node(
        NodeId.version(version.id()),
        dataset.address().name() + " v" + version.number(),
        dataset.address().namespace() + " · " + Figures.bytes(version.size()),
        version.digest(),
        "datasets/" + dataset.address() + "?version=" + version.number(),
        dataset.audience(),
        dataset.id(),
        version.publishedAt());
  }
}
