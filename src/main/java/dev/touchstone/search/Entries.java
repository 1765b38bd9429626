package dev.touchstone.search;

import dev.touchstone.access.Access;
import dev.touchstone.access.Readers;
import dev.touchstone.catalog.CatalogFeed;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Indexable;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;

/** The catalog as entries of the index. */
@Component
class Entries {
  private static final int LONGEST_DESCRIPTION = 20_000;

  private final CatalogFeed feed;
  private final Access access;
  private final Parser markdown = Parser.builder().build();
  private final TextContentRenderer text =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

  Entries(CatalogFeed feed, Access access) {
    this.feed = feed;
    this.access = access;
  }

  /** Empty when the dataset is gone. */
  Optional<Entry> one(UUID datasetId) {
    return feed.one(datasetId).map(this::entry);
  }

  void each(Consumer<Entry> reader) {
    feed.each(indexable -> reader.accept(entry(indexable)));
  }

  private Entry entry(Indexable indexable) {
    Dataset dataset = indexable.dataset();
    Readers readers = access.readers(dataset.audience());
    return new Entry(
        dataset.id(),
        dataset.address(),
        dataset.title(),
        plain(dataset.description()),
        dataset.tags(),
        dataset.licence(),
        indexable.formats(),
        dataset.task(),
        indexable.columns(),
        indexable.rows(),
        indexable.bytes(),
        dataset.updatedAt(),
        dataset.audience(),
        dataset.namespaceId(),
        readers.everyone(),
        readers.namespaces());
  }

  private String plain(String description) {
    int length = Math.min(description.length(), LONGEST_DESCRIPTION);
    return text.render(markdown.parse(description.substring(0, length)));
  }
}
