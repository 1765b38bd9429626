package dev.touchstone.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.TestPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

class DatabaseServerTest {
  @Test
  void worksWithFourteenAndNewer() {
    assertThat(new DatabaseServer(140000, "UTF8").refusal()).isEmpty();
    assertThat(new DatabaseServer(180001, "UTF8").refusal()).isEmpty();
    assertThat(new DatabaseServer(130022, "UTF8").refusal())
        .hasValue("it is PostgreSQL 13.22, and 14 or newer is needed.");
    assertThat(new DatabaseServer(150000, "LATIN1").refusal())
        .hasValue("it keeps text as LATIN1, and UTF8 is needed.");
  }

  @Test
  void saysInOneLineThatNobodyListens() throws Exception {
    int closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    var address = DatabaseAddress.of("postgresql://127.0.0.1:" + closed + "/name", "", "");

    assertThatThrownBy(() -> DatabaseServer.at(address))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("postgresql://127.0.0.1:" + closed + "/name cannot be used: ")
        .hasMessageContaining("refused")
        .hasMessageNotContainingAny("\n", "\r");
  }

  @Test
  void saysInOneLineThatThePasswordOrTheNameIsWrong() {
    assumeTrue(TestPostgres.installed(), TestPostgres.ABSENT);
    String fresh = TestPostgres.freshDatabase();

    assertThat(DatabaseServer.at(DatabaseAddress.of(fresh, "", "")).version()).isPositive();
    assertThatThrownBy(() -> DatabaseServer.at(DatabaseAddress.of(fresh, "", "guessed")))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContainingAny("\n", "guessed");
    assertThatThrownBy(() -> DatabaseServer.at(DatabaseAddress.of(fresh + "x", "", "")))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("does not exist");
  }

  @Test
  void analysesAFailedStart() {
    var cause = DatabaseUnusable.address();

    var analysis =
        new DatabaseUnusable.Analyzer().analyze(new BeanCreationException("bean", "why", cause));

    assertThat(analysis.getDescription()).isEqualTo(cause.text());
    assertThat(analysis.getAction()).contains("postgresql://host:port/name");
  }
}
