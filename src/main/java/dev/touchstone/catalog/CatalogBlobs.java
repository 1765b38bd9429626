package dev.touchstone.catalog;

import static dev.touchstone.base.db.Tables.CATALOG_FILE;

import dev.touchstone.storage.BlobUse;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The files of dataset versions. */
@Component
class CatalogBlobs implements BlobUse {

  private final DSLContext sql;

  CatalogBlobs(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Set<String> used(Collection<String> sha256) {
    return sql.selectDistinct(CATALOG_FILE.SHA256)
        .from(CATALOG_FILE)
        .where(CATALOG_FILE.SHA256.in(sha256))
        .fetchSet(CATALOG_FILE.SHA256);
  }
}
