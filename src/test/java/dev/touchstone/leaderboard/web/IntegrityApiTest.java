package dev.touchstone.leaderboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

class IntegrityApiTest extends BenchmarkCalls {
  @Autowired Submissions submissions;

  private Viewer linus;
  private Viewer eve;

  @BeforeEach
  void others() {
    linus = people.person("linus");
    eve = people.person("eve");
  }

  @Test
  void aRequestSentAgainWithItsKeyMakesOneSubmission() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var key = UUID.randomUUID().toString();
    var first = read(submit(linus, made, "e", key)).get("id").asString();
    assertThat(read(submit(linus, made, "e", key)).get("id").asString()).isEqualTo(first);
    assertThat(submit(linus, made, "other", key).getStatus()).isEqualTo(409);
  }

  @Test
  void aScoreTellsWhatItIsAScoreOf() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var path = path(made) + "/submissions/" + scored(made);
    var version = read(as(linus, get(path + "/scores"))).get(0);
    assertThat(version.get("provenance").get("scorer").asString()).isEqualTo(made.scorer());
    assertThat(version.get("provenance").get("binding").asString()).hasSize(64);
    assertThat(version.get("current").asBoolean()).isTrue();
    assertThat(as(eve, get(path + "/scores")).getStatus()).isEqualTo(404);
  }

  @Test
  void rulingsAreForOrganisersAndReadByTheOwner() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var door = path(made) + "/submissions/" + scored(made) + "/disqualify";
    var reason = "{\"reason\":\"It used the hidden labels.\"}";
    assertThat(as(eve, json(post(door), reason)).getStatus()).isEqualTo(404);
    assertThat(as(linus, json(post(door), reason)).getStatus()).isEqualTo(403);
    assertThat(as(ada, json(post(door), "{}")).getStatus()).isEqualTo(422);
    assertThat(as(ada, json(post(door), reason)).getStatus()).isEqualTo(200);
    assertThat(read(as(linus, get(path(made) + "/rulings"))).size()).isEqualTo(1);
    assertThat(read(as(eve, get(path(made) + "/rulings"))).size()).isZero();
  }

  @Test
  void anEntryIsRenamedByItsOwnerWhileItIsOpen() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var door = path(made) + "/submissions/" + scored(made) + "/rename";
    assertThat(as(eve, json(post(door), "{\"entry\":\"hers\"}")).getStatus()).isEqualTo(404);
    assertThat(as(ada, json(post(door), "{\"entry\":\"new\"}")).getStatus()).isEqualTo(422);
    assertThat(as(linus, json(post(door), "{}")).getStatus()).isEqualTo(422);
    var renamed = read(as(linus, json(post(door), "{\"entry\":\"new\"}")));
    assertThat(renamed.get("kind").asString()).isEqualTo("OWNER_RENAMED");
    as(ada, post(path(made) + "/close"));
    assertThat(as(linus, json(post(door), "{\"entry\":\"late\"}")).getStatus()).isEqualTo(409);
  }

  @Test
  void theOrganiserChoosesHowScoresAreReleased() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var door = path(made) + "/public-scores";
    assertThat(read(as(eve, get(door))).get("mechanism").asString()).isEqualTo("COARSE");
    var ladder = "{\"mechanism\":\"LADDER\"}";
    assertThat(as(linus, json(put(door), ladder)).getStatus()).isEqualTo(403);
    assertThat(as(ada, json(put(door), "{}")).getStatus()).isEqualTo(422);
    assertThat(as(ada, json(put(door), ladder)).getStatus()).isEqualTo(200);
    assertThat(read(as(eve, get(door))).get("mechanism").asString()).isEqualTo("LADDER");
  }

  @Test
  void correctionsAreForOrganisersAndTheirRecordForAll() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    assertThat(amend(linus, made).getStatus()).isEqualTo(403);
    var faulty = amend(ada, made);
    assertThat(faulty.getStatus()).isEqualTo(422);
    assertThat(faulty.getContentAsString()).contains("Nothing was changed");
    assertThat(read(as(eve, get(path(made) + "/amendments"))).size()).isZero();
  }

  @Test
  void aScorerIsTheOrganisersToGive() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    assertThat(giveScorer(linus, made).getStatus()).isEqualTo(403);
    var given = giveScorer(ada, made);
    assertThat(given.getStatus()).isEqualTo(200);
    assertThat(read(given).get("metric").asString()).isEqualTo("custom_class_higher");
  }

  @Test
  void aTrialOfAScorerIsTheOrganisersAndTellsOfMadeUpRows() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    assertThat(sendScorer(linus, made, "/trial").getStatus()).isEqualTo(403);
    var tried = sendScorer(ada, made, "/trial");
    // The file leaves no result; where there is no sandbox it is not even started.
    assertThat(tried.getStatus()).isIn(422, 503);
    assertThat(tried.getContentAsString(StandardCharsets.UTF_8))
        .containsAnyOf("left no result", "could not be started");
    var now = read(as(ada, get(path(made))));
    assertThat(now.get("metric").asString()).isEqualTo("accuracy");
  }

  @Test
  void thePartsAreComparedAfterTheCloseOnly() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    scored(made);
    var door = path(made) + "/public-against-private";
    assertThat(as(ada, get(door)).getStatus()).isEqualTo(409);
    as(ada, post(path(made) + "/close"));
    assertThat(read(as(eve, get(door))).get("rows").size()).isEqualTo(1);
  }

  @Test
  void anOutsiderFindsNoneOfTheseDoors() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    for (var door :
        List.of("/rulings", "/public-scores", "/amendments", "/public-against-private")) {
      assertThat(as(eve, get(path(made) + door)).getStatus()).as(door).isEqualTo(404);
    }
    assertThat(amend(eve, made).getStatus()).isEqualTo(404);
    assertThat(giveScorer(eve, made).getStatus()).isEqualTo(404);
    assertThat(sendScorer(eve, made, "/trial").getStatus()).isEqualTo(404);
    var ladder = "{\"mechanism\":\"LADDER\"}";
    assertThat(as(eve, json(put(path(made) + "/public-scores"), ladder)).getStatus())
        .isEqualTo(404);
  }

  private UUID scored(Benchmark made) {
    var id =
        submissions.submitFile(linus, made.address(), "e", arena.predictions(linus, made, 3)).id();
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> submissions.get(linus, id).state() == SubmissionState.SCORED);
    return id;
  }

  private MockHttpServletResponse submit(Viewer viewer, Benchmark made, String entry, String key)
      throws Exception {
    return as(
        viewer,
        multipart(path(made) + "/submissions")
            .file(new MockMultipartFile("file", "p.csv", "text/csv", bytes(viewer, made)))
            .param("entry", entry)
            .header("Idempotency-Key", key));
  }

  private byte[] bytes(Viewer viewer, Benchmark made) throws IOException {
    return arena.predictions(viewer, made, 3).readAllBytes();
  }

  private MockHttpServletResponse amend(Viewer viewer, Benchmark made) throws Exception {
    var csv = "id,colour\nzz,red\n".getBytes(StandardCharsets.UTF_8);
    return as(
        viewer,
        multipart(path(made) + "/amendments")
            .file(new MockMultipartFile("file", "fix.csv", "text/csv", csv))
            .param("reason", "One label was wrong."));
  }

  private MockHttpServletResponse giveScorer(Viewer viewer, Benchmark made) throws Exception {
    return sendScorer(viewer, made, "");
  }

  private MockHttpServletResponse sendScorer(Viewer viewer, Benchmark made, String door)
      throws Exception {
    var python = "print('scores')".getBytes(StandardCharsets.UTF_8);
    return as(
        viewer,
        multipart(path(made) + "/custom-scorer" + door)
            .file(new MockMultipartFile("file", "scorer.py", "text/x-python", python))
            .param("higherIsBetter", "true"));
  }

  private static String path(Benchmark made) {
    return "/api/v1/benchmarks/" + made.address();
  }

  private static AbstractMockHttpServletRequestBuilder<?> json(
      org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
      String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
