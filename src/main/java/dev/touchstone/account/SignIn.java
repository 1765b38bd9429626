package dev.touchstone.account;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Lets Spring Security check a name and a password. */
@Service
class SignIn implements UserDetailsService {
  /** Matches no password; for people who have not set one yet. */
  private static final String NO_PASSWORD = "{noop}";

  private final People people;

  SignIn(People people) {
    this.people = people;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    Person person = people.byName(name).orElseThrow(() -> new UsernameNotFoundException(name));
    String hash = people.hash(person.id());
    return User.withUsername(person.name())
        .password(hash == null ? NO_PASSWORD + java.util.UUID.randomUUID() : hash)
        .disabled(person.disabled())
        .authorities(authorities(person))
        .build();
  }

  @EventListener
  void signedIn(AuthenticationSuccessEvent event) {
    people.byName(event.getAuthentication().getName()).ifPresent(p -> people.seen(p.id()));
  }

  private static List<SimpleGrantedAuthority> authorities(Person person) {
    SimpleGrantedAuthority user = new SimpleGrantedAuthority("ROLE_USER");
    return person.admin() ? List.of(user, new SimpleGrantedAuthority("ROLE_ADMIN")) : List.of(user);
  }
}
