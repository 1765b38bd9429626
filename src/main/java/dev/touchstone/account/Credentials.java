package dev.touchstone.account;

import dev.touchstone.account.Bearers.Bearer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out for whom a request with a token acts. */
@Component
public class Credentials {
  private final List<Bearers> kinds;
  private final People people;

  Credentials(List<Bearers> kinds, People people) {
    this.kinds = kinds;
    this.people = people;
  }

  /**
   * Whom the {@code Authorization} header stands for: {@code Bearer ts_…}, or Basic with the token
   * as the password, whatever the name.
   */
  public Optional<Bearer> presented(HttpServletRequest request) {
    boolean errandsOnly = request.getAttribute(Errand.ONLY) != null;
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .flatMap(AuthorizationHeader::token)
        .flatMap(this::bearer)
        .filter(bearer -> bearer.errand() != null || !errandsOnly);
  }

  /** The person behind a token with the rights of now; empty when that person was disabled. */
  public Optional<Viewer> viewer(Bearer bearer) {
    return people.viewer(bearer.personName()).map(viewer -> on(bearer.errand(), viewer));
  }

  private static Viewer on(@Nullable Errand errand, Viewer viewer) {
    return errand == null ? viewer : viewer.on(errand);
  }

  private Optional<Bearer> bearer(String token) {
    return kinds.stream().flatMap(kind -> kind.bearer(token).stream()).findFirst();
  }
}
