package dev.touchstone.account.web;

import dev.touchstone.account.Bearers.Bearer;
import dev.touchstone.account.Credentials;
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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in who brings {@code Bearer ts_…}, or Basic with the token as the password. */
@Component
class TokenFilter extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private final Credentials credentials;
  private final ProblemEntryPoint problems;

  TokenFilter(Credentials credentials, ProblemEntryPoint problems) {
    this.credentials = credentials;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Bearer> bearer = credentials.presented(request);
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
    context.setAuthentication(authentication(bearer));
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /** A program on an errand is no user: it reaches only the routes that are open to programs. */
  private static Authentication authentication(Bearer bearer) {
    String role = bearer.errand() == null ? "ROLE_USER" : "ROLE_ERRAND";
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            bearer.personName(), null, List.of(new SimpleGrantedAuthority(role)));
    authentication.setDetails(bearer.errand());
    return authentication;
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
