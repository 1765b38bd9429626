package dev.touchstone.leaderboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.FakeMarks;
import dev.touchstone.leaderboard.score.Metric;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

class BenchmarkApiTest extends BenchmarkCalls {
  @Autowired FakeMarks marks;

  @Test
  void createsSubmitsAndReadsTheBoard() throws Exception {
    var source = arena.address(ada, arena.source(ada, Visibility.PRIVATE));
    var name = "api-" + UUID.randomUUID().toString().substring(0, 8);
    var body =
        "{\"namespace\":\"ada\",\"name\":\"%s\",\"title\":\"T\",\"dataset\":\"%s\",\"target\":\"colour\",\"metric\":\"accuracy\",\"dailyLimit\":2}"
            .formatted(name, source);
    var made =
        as(ada, post("/api/v1/benchmarks").contentType(MediaType.APPLICATION_JSON).content(body));
    assertThat(made.getStatus()).isEqualTo(201);
    assertThat(read(made).get("address").asString()).isEqualTo("ada/" + name);
    var board = as(ada, get("/api/v1/benchmarks/ada/" + name + "/leaderboard"));
    assertThat(read(board).get("headline").asString()).isEqualTo("No entries yet");
    assertThat(read(board).get("split").asString()).isEqualTo("public");
  }

  @Test
  void aFaultyFileIsAProblemWithItsReport() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    var reply = submit(ada, made, arena.changed(ada, made, csv -> csv + "zz,red\n"));
    assertThat(reply.getStatus()).isEqualTo(422);
    assertThat(read(reply).get("report").get("findings").get(0).get("fault").asString())
        .isEqualTo("EXTRA_ID");
    assertThat(submit(ada, made, arena.predictions(ada, made, 3)).getStatus()).isEqualTo(201);
  }

  @Test
  void privateScoresAreRefusedBeforeTheClose() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    var path = "/api/v1/benchmarks/" + made.address();
    assertThat(as(ada, get(path + "/leaderboard?split=private")).getStatus()).isEqualTo(409);
    assertThat(as(ada, get(path + "/leaderboard/pairs?split=private")).getStatus()).isEqualTo(409);
    assertThat(as(ada, post(path + "/close")).getStatus()).isEqualTo(200);
    assertThat(as(ada, get(path + "/leaderboard?split=private")).getStatus()).isEqualTo(200);
  }

  @Test
  void anOutsiderGetsTheSameAnswerAsForNothing() throws Exception {
    var eve = people.person("eve");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    var id = read(submit(ada, made, arena.predictions(ada, made, 3))).get("id").asString();
    var path = "/api/v1/benchmarks/" + made.address();
    for (var door :
        List.of(
            "", "/leaderboard", "/leaderboard.csv", "/leaderboard/pairs", "/submissions/" + id)) {
      assertThat(as(eve, get(path + door)).getStatus()).as(door).isEqualTo(404);
    }
    assertThat(submit(eve, made, arena.predictions(ada, made, 3)).getStatus()).isEqualTo(404);
    assertThat(as(eve, post(path + "/close")).getStatus()).isEqualTo(404);
    assertThat(as(eve, get("/api/v1/benchmarks")).getContentAsString())
        .doesNotContain(made.address().name());
  }

  @Test
  void marksStandInTheBoardAndItsCsvForThoseWhoMayKnow() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var id = read(submit(ada, made, arena.predictions(ada, made, 3))).get("id").asString();
    var mark = new EntryMark(EntryMark.Kind.VERIFIED, "Verified", "Within its interval.", null);
    marks.give(ada, UUID.fromString(id), mark);
    var path = "/api/v1/benchmarks/" + made.address() + "/leaderboard";
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !read(as(ada, get(path))).get("entries").isEmpty());
    var entry = read(as(ada, get(path))).get("entries").get(0);
    assertThat(entry.get("marks").get(0).get("words").asString()).isEqualTo("Verified");
    assertThat(as(ada, get(path + ".csv")).getContentAsString()).contains(",verified: Verified\n");
    assertThat(as(people.person("eve"), get(path)).getContentAsString())
        .doesNotContain("Within its interval.");
  }

  private MockHttpServletResponse submit(Viewer viewer, Benchmark made, InputStream csv)
      throws Exception {
    var file = new MockMultipartFile("file", "p.csv", "text/csv", csv);
    var request =
        multipart("/api/v1/benchmarks/" + made.address() + "/submissions")
            .file(file)
            .param("entry", "e");
    return as(viewer, request);
  }
}
