package dev.touchstone.search;

import dev.touchstone.access.AudienceChanged;
import dev.touchstone.catalog.DatasetChanged;
import dev.touchstone.catalog.DatasetPublished;
import dev.touchstone.catalog.DatasetRemoved;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the index in step with what happens in the catalog. */
@Component
class Following {
  private final DatasetIndex index;
  private final Entries entries;

  Following(DatasetIndex index, Entries entries) {
    this.index = index;
    this.entries = entries;
  }

  @ApplicationModuleListener
  void published(DatasetPublished event) {
    update(event.datasetId());
  }

  @ApplicationModuleListener
  void changed(DatasetChanged event) {
    update(event.datasetId());
  }

  @ApplicationModuleListener
  void removed(DatasetRemoved event) {
    update(event.datasetId());
  }

  @ApplicationModuleListener
  void audienceChanged(AudienceChanged event) {
    index.withAudience(event.audienceId()).forEach(this::update);
  }

  /** Reads the dataset as it is now, whatever the event says: events may come twice or late. */
  private void update(UUID datasetId) {
    index.update(datasetId, () -> entries.one(datasetId));
  }
}
