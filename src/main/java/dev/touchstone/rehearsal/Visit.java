package dev.touchstone.rehearsal;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who opens pages as a browser does, and goes from one to the next. */
final class Visit {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TABLE = "experiments/admin/" + Training.EXPERIMENT;
  private static final String CHOSEN = "experiment=admin/" + Training.EXPERIMENT + "&metric=loss";
  private static final List<String> PAGES =
      List.of("", "experiments", "datasets", "leaderboards", "models", TABLE);

  private final Guest person;

  Visit(Guest person) {
    this.person = person;
  }

  void everyPage() {
    PAGES.forEach(page -> open(page, ""));
    compare();
    go(open("experiments", ""), TABLE);
  }

  private void compare() {
    String secret = person.secret("compare?" + CHOSEN);
    open("compare", CHOSEN);
    person.post(
        "api/v1/curves",
        "{\"experiment\":\"admin/%s\",\"key\":\"loss\",\"buckets\":800,\"budget\":400000}"
            .formatted(Training.EXPERIMENT),
        Map.of("X-CSRF-TOKEN", secret));
  }

  /** What the browser's first question gives: how to go on, and the whole page. */
  private JsonNode open(String page, String query) {
    person.get(query.isEmpty() ? page : page + "?" + query);
    Map<String, String> question =
        Map.of("v-r", "init", "location", page, "query", query, "v-tzid", "UTC", "v-wn", "guest");
    return JSON.readTree(person.get("?" + Guest.query(question))).get("appConfig");
  }

  /** The first time the page only says that it stands; the second time it is a click on a link. */
  private void go(JsonNode page, String route) {
    for (int message = 0; message < 2; message++)
      person.post("?v-r=uidl&v-uiId=" + page.get("v-uiId").asInt(), click(page, message, route));
  }

  private static String click(JsonNode page, int message, String route) {
    return """
        {"csrfToken":"%s","syncId":%d,"clientId":%d,"rpc":[{"type":"event","node":1,"event":"ui-navigate",
        "data":{"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":"client"}}]}
        """
        .formatted(page.at("/uidl/Vaadin-Security-Key").asString(), message, message, route);
  }
}
