package dev.touchstone.account;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is behind the request or screen that runs now, with rights as of now. */
@Component
public class CurrentViewer {
  private final People people;

  CurrentViewer(People people) {
    this.people = people;
  }

  /**
   * @throws InsufficientAuthenticationException when nobody is signed in or the person was disabled
   */
  public Viewer get() {
    return find().orElseThrow(() -> new InsufficientAuthenticationException("Sign in to go on."));
  }

  public Optional<Viewer> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || authentication instanceof AnonymousAuthenticationToken)
      return Optional.empty();
    Optional<Viewer> person = people.viewer(authentication.getName());
    return authentication.getDetails() instanceof Errand errand
        ? person.map(viewer -> viewer.on(errand))
        : person;
  }
}
