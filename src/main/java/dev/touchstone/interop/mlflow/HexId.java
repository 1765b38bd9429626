package dev.touchstone.interop.mlflow;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as MLflow's users know them: 32 hexadecimal digits without dashes. */
final class HexId {
  private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{32}");

  private HexId() {}

  static String of(UUID id) {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(id.getMostSignificantBits())
        + hex.toHexDigits(id.getLeastSignificantBits());
  }

  /** Empty for what cannot be an id of ours. */
  static Optional<UUID> parse(String text) {
    String digits = text.length() == 36 ? text.replace("-", "") : text;
    if (!FORM.matcher(digits).matches()) return Optional.empty();
    return Optional.of(
        new UUID(
            Long.parseUnsignedLong(digits, 0, 16, 16), Long.parseUnsignedLong(digits, 16, 32, 16)));
  }
}
