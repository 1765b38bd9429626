package dev.touchstone.search;

import dev.touchstone.base.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the index at start, and fills it before anybody can ask when it cannot be trusted. */
@Configuration
class SearchConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(SearchConfiguration.class);

  @Bean(destroyMethod = "close")
  DatasetIndex datasetIndex(DataDirectory data, Entries entries) {
    DatasetIndex index = DatasetIndex.open(data.below("search"));
    if (!index.isInStep()) rebuild(index, entries);
    return index;
  }

  private static void rebuild(DatasetIndex index, Entries entries) {
    long start = System.nanoTime();
    index.rebuild(entries::each);
    LOG.info("Search index built in {} ms", (System.nanoTime() - start) / 1_000_000);
  }
}
