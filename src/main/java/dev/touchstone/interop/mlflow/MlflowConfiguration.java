package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Opens {@code /mlflow} and keeps its own rules for paths there. */
@Configuration
class MlflowConfiguration {
  private static final String UNENCODED = "\"<>[\\]^`{|}";

  /** Before the controllers' mapping: no other pattern need be asked about a busy route. */
  @Bean
  HandlerMapping mlflowMapping(Door door) {
    return new SimpleUrlHandlerMapping(Map.of("/mlflow/**", door), Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  @Order(0)
  SecurityFilterChain mlflowChain(Lobby lobby, Credentials credentials, ErrorReply errors) {
    return new DefaultSecurityFilterChain(
        MlflowConfiguration::forPrograms, List.of(new Gate(lobby, credentials, errors)));
  }

  static boolean forPrograms(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/mlflow/");
  }

  /** The bytes of an artifact are its own, even where they are said to be a form. */
  @Bean
  MultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver() {
      @Override
      public boolean isMultipart(HttpServletRequest request) {
        return !forPrograms(request) && super.isMultipart(request);
      }
    };
  }

  @Bean
  HttpFirewall httpFirewall() {
    return new MlflowFirewall();
  }

  @Bean
  RequestRejectedHandler requestRejectedHandler(ErrorReply errors) {
    RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();
    return (request, response, e) -> {
      if (forPrograms(request))
        errors.write(response, ErrorCode.INVALID_PARAMETER_VALUE, "Invalid path");
      else elsewhere.handle(request, response, e);
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> noPages(ErrorReply errors) {
    return factory ->
        factory.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new UnreadableAddress(errors)));
  }

  /**
   * Names of artifacts may hold an encoded slash; other chains' firewall still refuses it. What RFC
   * 3986 wants encoded, many programs send as it is.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> oddAddresses() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setProperty("relaxedPathChars", UNENCODED);
              connector.setProperty("relaxedQueryChars", UNENCODED);
              connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
              connector.setEncodedReverseSolidusHandling(
                  EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
  }
}
