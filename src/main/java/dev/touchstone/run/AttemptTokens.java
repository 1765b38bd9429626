package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_ATTEMPT;

import dev.touchstone.access.Access;
import dev.touchstone.account.Bearers;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.base.db.tables.records.RunAttemptRecord;
import dev.touchstone.run.Attempt.State;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.springframework.stereotype.Component;

/**
 * The tokens of programs that a worker runs: {@code ta_<run>_<attempt>_<proof>}. One stands for the
 * run's maker on an errand, and lives as long as its attempt. The proof is derived from the
 * worker's own token, which the program never sees and which cannot be computed from it.
 */
@Component
class AttemptTokens implements Bearers {

  private static final Pattern FORM =
      Pattern.compile("ta_([0-9a-f]{32})_(\\d{1,9})_([0-9a-f]{64})");
  private static final byte[] PURPOSE = "tracking".getBytes(StandardCharsets.UTF_8);

  private final DSLContext sql;
  private final Access access;
  private final Namespaces namespaces;

  AttemptTokens(DSLContext sql, Access access, Namespaces namespaces) {
    this.sql = sql;
    this.access = access;
    this.namespaces = namespaces;
  }

  static String of(RunAttemptRecord attempt) {
    String run = attempt.getRunId().toString().replace("-", "");
    return "ta_%s_%d_%s".formatted(run, attempt.getPlace(), proof(attempt.getToken()));
  }

  @Override
  public Optional<Bearer> bearer(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? bearer(run(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3))
        : Optional.empty();
  }

  private Optional<Bearer> bearer(UUID run, int place, String proof) {
    return sql.select(RUN_ATTEMPT.TOKEN, RUN_ATTEMPT.PLACE, RUN.ID, RUN.MAKER_ID, RUN.AUDIENCE_ID)
        .from(RUN_ATTEMPT)
        .join(RUN)
        .on(RUN.ID.eq(RUN_ATTEMPT.RUN_ID))
        .where(RUN_ATTEMPT.RUN_ID.eq(run).and(RUN_ATTEMPT.PLACE.eq(place)))
        .and(RUN_ATTEMPT.STATE.eq(State.LIVE.name()))
        .fetchOptional()
        .filter(row -> same(proof(row.value1()), proof))
        .map(this::bearer);
  }

  private Bearer bearer(Record5<String, Integer, UUID, UUID, UUID> row) {
    return new Bearer(
        namespaces.byId(row.value4()).name(),
        Scope.WRITE,
        access.errand(row.value3(), row.value2(), row.value5()));
  }

  private static UUID run(String hex) {
    return new UUID(
        Long.parseUnsignedLong(hex.substring(0, 16), 16),
        Long.parseUnsignedLong(hex.substring(16), 16));
  }

  /** Takes the same time wherever the two differ. */
  private static boolean same(String proof, String other) {
    return MessageDigest.isEqual(
        proof.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }

  private static String proof(String workersToken) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(workersToken.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(PURPOSE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
