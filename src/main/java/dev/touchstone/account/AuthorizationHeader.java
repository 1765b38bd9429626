package dev.touchstone.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Finds the token in the two forms programs send it in. */
final class AuthorizationHeader {
  private AuthorizationHeader() {}

  static Optional<String> token(String header) {
    if (header.regionMatches(true, 0, "Bearer ", 0, 7))
      return Optional.of(header.substring(7).strip());
    if (header.regionMatches(true, 0, "Basic ", 0, 6)) return passwordOf(header.substring(6));
    return Optional.empty();
  }

  private static Optional<String> passwordOf(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? Optional.empty() : Optional.of(pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
