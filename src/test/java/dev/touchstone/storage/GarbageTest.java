package dev.touchstone.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class GarbageTest {

  @Autowired DSLContext sql;
  @Autowired Blobs blobs;

  private final Instant now = Instant.now();

  @Test
  void removesWhatNobodyUsesAfterTheGrace() throws Exception {
    String loose = old();
    offered(loose, Set.of());
    at(Duration.ofMinutes(59), Set.of()).collect();
    assertThat(blobs.exists(loose)).isTrue();
    at(Duration.ofMinutes(61), Set.of()).collect();
    assertThat(blobs.exists(loose)).isFalse();
  }

  @Test
  void keepsWhatARoomStillNames() throws Exception {
    String used = old();
    offered(used, Set.of(used));
    at(Duration.ofMinutes(61), Set.of(used)).collect();
    assertThat(blobs.exists(used)).isTrue();
  }

  @Test
  void keepsWhatSomebodyPutAgainMeanwhile() throws Exception {
    String text = UUID.randomUUID().toString();
    String again = put(text);
    Files.setLastModifiedTime(blobs.path(again), FileTime.from(now.minus(Duration.ofDays(1))));
    offered(again, Set.of());
    put(text);
    at(Duration.ofMinutes(30), Set.of()).collect();
    blobs.discard(again, now.minus(Duration.ofMinutes(1)));
    assertThat(blobs.exists(again)).isTrue();
  }

  private String old() throws Exception {
    String sha256 = put(UUID.randomUUID().toString());
    Files.setLastModifiedTime(blobs.path(sha256), FileTime.from(now.minus(Duration.ofDays(1))));
    return sha256;
  }

  private void offered(String sha256, Set<String> used) {
    at(Duration.ZERO, used).offer(List.of(sha256));
  }

  private Garbage at(Duration later, Set<String> used) {
    BlobUse use = asked -> used;
    Clock clock = Clock.fixed(now.plus(later), java.time.ZoneOffset.UTC);
    return new Garbage(sql, blobs, List.of(use), clock);
  }

  private String put(String text) {
    return blobs.put(new ByteArrayInputStream(text.getBytes())).sha256();
  }
}
