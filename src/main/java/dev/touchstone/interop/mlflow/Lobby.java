package dev.touchstone.interop.mlflow;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What anybody may ask, as of MLflow's own server: whether it is up, which version it speaks, and
 * the page behind the links its client prints, which holds nothing of anybody's.
 */
@Component
class Lobby {
  private static final Map<String, String> ANSWERS =
      Map.of(
          "health",
          "OK",
          // From 3.4 on clients would send spans of traces, which we do not take.
          "version",
          "3.3.2");

  /**
   * Reads the link's fragment, which a browser sends to no server, and goes to our page, which asks
   * to sign in. Only what has the form of an id is taken from the link.
   */
  private static final String FORWARD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Touchstone</title>
      <p>Opening in Touchstone… <a href="/experiments">All experiments</a>
      <script>
      const dashed = id =>
        id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      const link = decodeURIComponent(location.hash);
      const compared = /[?&]runs=([^&]*)/.exec(link);
      const run = /runs\\/([0-9a-f]{32})/.exec(link);
      const experiment = /experiments\\/([0-9a-f]{32})/.exec(link);
      location.replace(
        compared ? '/compare?runs=' + (compared[1].match(/[0-9a-f]{32}/g) || []).map(dashed).join(',')
        : run ? '/runs/' + dashed(run[1])
        : experiment ? '/open/experiments/' + dashed(experiment[1])
        : '/experiments');
      </script>
      """;

  boolean answers(Address address, HttpServletResponse response) throws IOException {
    if (address.route().isEmpty()) return send(response, "text/html;charset=utf-8", FORWARD);
    String text = ANSWERS.get(address.route());
    return text != null && send(response, "text/plain;charset=utf-8", text);
  }

  private static boolean send(HttpServletResponse response, String type, String text)
      throws IOException {
    response.setContentType(type);
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return true;
  }
}
