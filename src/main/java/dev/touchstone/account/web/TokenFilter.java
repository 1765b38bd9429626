package dev.touchstone.account.web;

import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Bearer;
import dev.touchstone.account.Tokens.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in who brings {@code Bearer ts_…}, or Basic with the token as the password. */
@Component
class TokenFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private final Tokens tokens;
  private final ProblemEntryPoint problems;

  TokenFilter(Tokens tokens, ProblemEntryPoint problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Bearer> bearer = tokens.presented(header);
    if (bearer.isEmpty())
      problems.commence(request, response, new BadCredentialsException("token"));
    else if (bearer.get().scope() == Scope.READ && !READING.contains(request.getMethod()))
      problems.handle(request, response, new AccessDeniedException("scope"));
    else as(bearer.get(), request, response, chain);
  }

  private static void as(
      Bearer bearer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            bearer.personName(), null, List.of(new SimpleGrantedAuthority("ROLE_USER"))));
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** The filter belongs to the API's chain alone. */
  @Configuration
  static class Registration {
    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilterRegistration(TokenFilter filter) {
      FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
