package dev.touchstone.account.web;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import dev.touchstone.account.ui.LoginView;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Two chains: programs under {@code /api} bring a token or the session's cookie and get problems as
 * JSON, people get the sign-in page. Everything not named here is refused.
 */
@Configuration
@EnableWebSecurity
class SecurityConfiguration {
  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  @Order(1)
  SecurityFilterChain programsChain(
      HttpSecurity http, TokenFilter tokens, ProblemEntryPoint problems) throws Exception {
    return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
        .authorizeHttpRequests(
            all ->
                all.requestMatchers("/api/v1/runs/**").authenticated().anyRequest().hasRole("USER"))
        .addFilterBefore(tokens, BasicAuthenticationFilter.class)
        .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::bringsToken))
        .exceptionHandling(e -> e.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .requestCache(cache -> cache.disable())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain peopleChain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
        all ->
            all.requestMatchers(
                    "/actuator/health",
                    "/error",
                    "/touchstone.css",
                    "/tokens.css",
                    "/app.css",
                    "/rooms.css",
                    "/css/**")
                .permitAll()
                .requestMatchers("/icons/**", "/favicon.svg", "/robots.txt")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll());
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView(LoginView.class).anyRequest(rest -> rest.authenticated()))
        .build();
  }

  /** A request with its own credentials cannot be forged by another site. */
  private static boolean bringsToken(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }
}
