package dev.touchstone.base.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows are kept, and as whom the server asks there.
 *
 * @param url for JDBC, without user and password
 */
public record DatabaseAddress(String url, String user, String password) {
  private static final Pattern POSTGRESQL =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://"
              + "(?:(?<user>[^:@/]*)(?::(?<password>.*))?@)?"
              + "(?<hosts>[\\w.,:\\[\\]-]*)/(?<name>[^/?@]+)(?:\\?(?<options>.*))?");

  /** One statement for a batch of rows, and a name that an administrator recognises. */
  private static final Map<String, String> DEFAULTS =
      Map.of("reWriteBatchedInserts", "true", "ApplicationName", "touchstone");

  /**
   * Understands {@code jdbc:postgresql://…}, {@code postgresql://user:password@host:port/name} and
   * {@code jdbc:h2:…}.
   *
   * @param user wins over the one in the address unless empty; so does the password
   * @throws DatabaseUnusable when it is none of these
   */
  public static DatabaseAddress of(String text, String user, String password) {
    if (text.startsWith("jdbc:h2:")) return new DatabaseAddress(text, or(user, "sa"), password);
    Matcher parts = POSTGRESQL.matcher(text);
    if (!parts.matches()) throw DatabaseUnusable.address();
    Map<String, String> options = options(or(parts.group("options"), ""));
    String named = or(options.remove("user"), decoded(parts.group("user")));
    String secret = or(options.remove("password"), decoded(parts.group("password")));
    return new DatabaseAddress(
        "jdbc:postgresql://" + parts.group("hosts") + "/" + parts.group("name") + text(options),
        or(user, named),
        or(password, secret));
  }

  public boolean postgresql() {
    return url.startsWith("jdbc:postgresql:");
  }

  /** Server and database as a person reads them; never the password. */
  public String words() {
    return url.substring("jdbc:".length()).replaceFirst("[?;].*", "");
  }

  @Override
  public String toString() {
    return "DatabaseAddress[" + words() + "]";
  }

  private static Map<String, String> options(String text) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : text.split("&")) {
      String[] pair = option.split("=", 2);
      if (pair.length == 2) options.put(pair[0], pair[1]);
    }
    DEFAULTS.forEach(options::putIfAbsent);
    return options;
  }

  private static String text(Map<String, String> options) {
    return options.entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .sorted()
        .collect(Collectors.joining("&", "?", ""));
  }

  /** A plus is a plus here, and what is no percent code stays as it was written. */
  private static String decoded(@Nullable String text) {
    try {
      return URLDecoder.decode(or(text, "").replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return or(text, "");
    }
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null || text.isEmpty() ? otherwise : text;
  }
}
