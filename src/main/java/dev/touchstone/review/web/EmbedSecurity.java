package dev.touchstone.review.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The one path that other sites may frame. It reads no cookie and sets none, so whoever looks is
 * nobody, and a page that frames it learns nothing about them.
 */
@Configuration
class EmbedSecurity {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *; base-uri 'none'; form-action 'none'";

  @Bean
  @Order(0)
  SecurityFilterChain embedChain(HttpSecurity http) throws Exception {
    return http.securityMatcher("/embed/**")
        .authorizeHttpRequests(
            all ->
                all.requestMatchers(HttpMethod.GET, "/embed/leaderboards/*/*")
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, "/embed/leaderboards/*/*")
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            e ->
                e.authenticationEntryPoint((request, response, why) -> response.sendError(404))
                    .accessDeniedHandler((request, response, why) -> response.sendError(404)))
        .headers(
            headers ->
                headers
                    .frameOptions(FrameOptionsConfig::disable)
                    .cacheControl(CacheControlConfig::disable)
                    .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                    .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }
}
