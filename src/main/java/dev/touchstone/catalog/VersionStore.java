package dev.touchstone.catalog;

import static dev.touchstone.base.db.Tables.CATALOG_DATASET;
import static dev.touchstone.base.db.Tables.CATALOG_FILE;
import static dev.touchstone.base.db.Tables.CATALOG_VERSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rows of versions and their files. Knows nothing of who may see them. */
@Repository
@Transactional
class VersionStore {
  private final DSLContext sql;
  private final JsonMapper json = JsonMapper.shared();

  VersionStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Version> find(UUID id) {
    return list(CATALOG_VERSION.ID.eq(id)).stream().findFirst();
  }

  Optional<UUID> dataset(UUID version) {
    return sql.select(CATALOG_VERSION.DATASET_ID)
        .from(CATALOG_VERSION)
        .where(CATALOG_VERSION.ID.eq(version))
        .fetchOptional(CATALOG_VERSION.DATASET_ID);
  }

  /** That of its dataset. */
  Optional<UUID> audience(UUID version) {
    return sql.select(CATALOG_DATASET.AUDIENCE_ID)
        .from(CATALOG_VERSION)
        .join(CATALOG_DATASET)
        .on(CATALOG_DATASET.ID.eq(CATALOG_VERSION.DATASET_ID))
        .where(CATALOG_VERSION.ID.eq(version))
        .fetchOptional(CATALOG_DATASET.AUDIENCE_ID);
  }

  Optional<Version> find(UUID dataset, int number) {
    Condition numbered = CATALOG_VERSION.NUMBER.eq(number);
    return list(CATALOG_VERSION.DATASET_ID.eq(dataset).and(numbered)).stream().findFirst();
  }

  /** Newest first. */
  List<Version> of(UUID dataset) {
    return list(CATALOG_VERSION.DATASET_ID.eq(dataset));
  }

  private List<Version> list(Condition condition) {
    Result<? extends Record> rows =
        sql.selectFrom(CATALOG_VERSION)
            .where(condition)
            .orderBy(CATALOG_VERSION.NUMBER.desc())
            .fetch();
    Map<UUID, List<DataFile>> files = files(rows.getValues(CATALOG_VERSION.ID));
    return rows.map(row -> read(row, files.getOrDefault(row.get(CATALOG_VERSION.ID), List.of())));
  }

  private Map<UUID, List<DataFile>> files(List<UUID> versions) {
    return sql.selectFrom(CATALOG_FILE)
        .where(CATALOG_FILE.VERSION_ID.in(versions))
        .orderBy(CATALOG_FILE.PATH)
        .fetchGroups(row -> row.get(CATALOG_FILE.VERSION_ID), this::file);
  }

  private static Version read(Record row, List<DataFile> files) {
    return new Version(
        row.get(CATALOG_VERSION.ID),
        row.get(CATALOG_VERSION.DATASET_ID),
        row.get(CATALOG_VERSION.NUMBER),
        row.get(CATALOG_VERSION.DIGEST),
        row.get(CATALOG_VERSION.NOTE),
        row.get(CATALOG_VERSION.PUBLISHED_AT),
        row.get(CATALOG_VERSION.PUBLISHER_ID),
        files);
  }

  private DataFile file(Record row) {
    String profile = row.get(CATALOG_FILE.PROFILE);
    return new DataFile(
        row.get(CATALOG_FILE.PATH),
        row.get(CATALOG_FILE.SIZE),
        row.get(CATALOG_FILE.SHA256),
        row.get(CATALOG_FILE.FORMAT),
        profile == null ? null : json.readValue(profile, Profile.class));
  }

  void insert(Version version, List<Intake.Taken> files) {
    sql.insertInto(CATALOG_VERSION)
        .set(CATALOG_VERSION.ID, version.id())
        .set(CATALOG_VERSION.DATASET_ID, version.datasetId())
        .set(CATALOG_VERSION.NUMBER, version.number())
        .set(CATALOG_VERSION.DIGEST, version.digest())
        .set(CATALOG_VERSION.NOTE, version.note())
        .set(CATALOG_VERSION.PUBLISHED_AT, version.publishedAt())
        .set(CATALOG_VERSION.PUBLISHER_ID, version.publisherId())
        .execute();
    files.forEach(taken -> insert(version.id(), taken.file(), taken.sheet()));
  }

  private void insert(UUID version, DataFile file, @Nullable Sheet sheet) {
    Profile profile = file.profile();
    sql.insertInto(CATALOG_FILE)
        .set(CATALOG_FILE.VERSION_ID, version)
        .set(CATALOG_FILE.PATH, file.path())
        .set(CATALOG_FILE.SIZE, file.size())
        .set(CATALOG_FILE.SHA256, file.sha256())
        .set(CATALOG_FILE.FORMAT, file.format())
        .set(CATALOG_FILE.DELIMITER, sheet == null ? null : "" + sheet.delimiter())
        .set(CATALOG_FILE.PROFILE, profile == null ? null : json.writeValueAsString(profile))
        .execute();
  }

  /** How to read a table of a version; empty when the file is absent or no table. */
  Optional<Sheet> sheet(UUID version, DataFile file) {
    Profile profile = file.profile();
    if (profile == null) return Optional.empty();
    List<String> columns = profile.columns().stream().map(Column::name).toList();
    return sql.select(CATALOG_FILE.DELIMITER)
        .from(CATALOG_FILE)
        .where(CATALOG_FILE.VERSION_ID.eq(version))
        .and(CATALOG_FILE.PATH.eq(file.path()))
        .fetchOptional(CATALOG_FILE.DELIMITER)
        .flatMap(
            delimiter ->
                TableFormat.of("." + file.format())
                    .map(format -> new Sheet(format, delimiter.charAt(0), columns)));
  }
}
