package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.interop.mlflow.Recording.Body;
import dev.touchstone.interop.mlflow.Recording.Exchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says again what the real clients said to the real {@code mlflow server}, and expects the answers
 * it gave: the same status, error code and values. Needs no Python.
 */
@DatabaseTest
class RecordedClientsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int NOT_SUPPORTED = 501;

  /**
   * Tests whose expectation leaves room, where we answer otherwise: limits refuse instead of
   * cutting off, values that are no numbers and unknown states are refused, and paths that climb
   * are refused sooner. One asks for the first 30 digits of an id, which are made up. One lists all
   * experiments that the tests before it left. The copy of a model's version says where its files
   * are; MLflow's own server says which version it was made from.
   */
  private static final Set<String> OTHERWISE =
      Set.of(
          "test_errors/test_values_over_the_limit_are_cut_or_refused",
          "test_errors/test_values_that_are_no_numbers_are_no_error_of_the_server",
          "test_errors/test_long_names_are_kept_or_refused_but_never_an_error",
          "test_search/test_finds_by_id",
          "test_fluent/test_runs_are_searched_over_experiments_by_their_names",
          "test_registry/test_a_version_is_copied_to_another_model");

  @Autowired WebApplicationContext context;
  @Autowired TestPeople people;

  @TestFactory
  Stream<DynamicNode> answersAsTheRealServerDid() throws IOException {
    return Recording.all().stream().map(this::replay);
  }

  private DynamicNode replay(Recording recording) {
    String person = "replay-" + recording.version().replace('.', '-');
    Wire wire = new Wire.Wires(context).of(people.person(person), person, Scope.WRITE);
    var likeness = new Likeness();
    Stream<DynamicNode> tests =
        recording.tests().entrySet().stream()
            .filter(test -> !leavesRoom(test.getKey()))
            .map(test -> dynamicTest(test.getKey(), () -> again(wire, likeness, test.getValue())));
    return dynamicContainer("mlflow " + recording.version(), tests);
  }

  private static boolean leavesRoom(String test) {
    return OTHERWISE.contains(test) || test.contains("/test_paths_that_climb_are_refused");
  }

  private static void again(Wire wire, Likeness likeness, List<Exchange> exchanges)
      throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      MockHttpServletResponse ours = wire.send(request(wire, likeness, exchange));
      for (String difference : differences(likeness, exchange, ours))
        wrong.add(exchange.verb() + " " + exchange.path() + " " + difference);
    }
    assertThat(wrong).isEmpty();
  }

  private static MockHttpServletRequestBuilder request(
      Wire wire, Likeness likeness, Exchange exchange) {
    String path = spaced(likeness.translated(exchange.path()).substring(1));
    MockHttpServletRequestBuilder request = wire.begin(exchange.verb(), path);
    Body body = exchange.body();
    byte[] bytes =
        body.json() == null
            ? body.bytes()
            : likeness.translated(body.json().toString()).getBytes(StandardCharsets.UTF_8);
    if (!exchange.range().isEmpty()) request.header(HttpHeaders.RANGE, exchange.range());
    if (!exchange.type().isEmpty()) request.header(HttpHeaders.CONTENT_TYPE, exchange.type());
    return request.content(bytes);
  }

  /** The mock server does not read a plus in a query as the space it is. */
  private static String spaced(String path) {
    int query = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
    return path.substring(0, query) + path.substring(query).replace("+", "%20");
  }

  private static List<String> differences(
      Likeness likeness, Exchange exchange, MockHttpServletResponse ours) throws IOException {
    int status = ours.getStatus();
    // What is not supported a client does in another way, which it takes when it hears just this.
    if (status == NOT_SUPPORTED && exchange.status() == NOT_SUPPORTED) return List.of();
    // What MLflow's framework answers with a page or an error of its own, we refuse in JSON.
    if (exchange.status() >= 500 || exchange.status() >= 400 && exchange.answer().json() == null)
      return status >= 400 && status < 500 ? List.of() : List.of("answered " + status);
    if (status != exchange.status())
      return List.of("answered " + status + ", recorded " + exchange.status() + ": " + brief(ours));
    if (exchange.path().endsWith("/server-info")) return List.of(); // says what a server can do
    if (exchange.answer().json() != null)
      return likeness.compare(exchange.answer().json(), JSON.readTree(text(ours)));
    return exchange.verb().equals("PUT")
        ? List.of()
        : bytes(exchange.answer(), ours.getContentAsByteArray());
  }

  private static List<String> bytes(Body recorded, byte[] ours) {
    boolean same =
        recorded.whole()
            ? Arrays.equals(recorded.bytes(), ours)
            : recorded.bytes().length == ours.length;
    return same ? List.of() : List.of("sent " + ours.length + " other bytes");
  }

  private static String text(MockHttpServletResponse response) throws IOException {
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    return text.isEmpty() ? "{}" : text;
  }

  private static String brief(MockHttpServletResponse response) throws IOException {
    String text = text(response);
    return text.substring(0, Math.min(300, text.length()));
  }
}
