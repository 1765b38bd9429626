package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks MLflow's protocol as its client would, to one namespace with one token. */
final class Wire {
  /** Makes wires for the people of a test. */
  static final class Wires {
    private final WebApplicationContext context;
    private final Tokens tokens;

    Wires(WebApplicationContext context) {
      this.context = context;
      this.tokens = context.getBean(Tokens.class);
    }

    Wire of(Viewer viewer, String namespace, Scope scope) {
      String token = tokens.issue(viewer.id(), "wire", scope, null).text();
      return new Wire(mvc(), namespace, "Bearer " + token);
    }

    Wire anonymous(String namespace) {
      return new Wire(mvc(), namespace, "");
    }

    private MockMvc mvc() {
      return MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvc mvc;
  private final String namespace;
  private final String authorization;

  Wire(MockMvc mvc, String namespace, String authorization) {
    this.mvc = mvc;
    this.namespace = namespace;
    this.authorization = authorization;
  }

  /**
   * @param path below {@code api/2.0/mlflow/}, with its query
   */
  JsonNode get(String path) throws Exception {
    return read(send("GET", api(path), null));
  }

  JsonNode post(String path, String body) throws Exception {
    return read(send("POST", api(path), body));
  }

  /** The error's code, after checking that the status is MLflow's and the answer its JSON. */
  String refusal(int status, String method, String path, String body) throws Exception {
    return error(send(method, api(path), body), status).get("error_code").asString();
  }

  /** The error's message. */
  String message(int status, String method, String path, String body) throws Exception {
    return error(send(method, api(path), body), status).get("message").asString();
  }

  static JsonNode error(MockHttpServletResponse response, int status) throws Exception {
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(text).isEqualTo(status);
    assertThat(response.getContentType()).startsWith(MediaType.APPLICATION_JSON_VALUE);
    return JSON.readTree(text);
  }

  static JsonNode read(MockHttpServletResponse response) throws Exception {
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(text).isEqualTo(200);
    return JSON.readTree(text);
  }

  static String api(String path) {
    return "api/2.0/mlflow/" + path;
  }

  /**
   * @param path below the namespace
   */
  MockHttpServletResponse send(String method, String path, String body) throws Exception {
    MockHttpServletRequestBuilder request = begin(method, path);
    if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
    return mvc.perform(request).andReturn().getResponse();
  }

  MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  MockHttpServletRequestBuilder begin(String method, String path) {
    URI uri = URI.create("/mlflow/" + namespace + "/" + path);
    MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), uri);
    if (!authorization.isEmpty()) request.header(HttpHeaders.AUTHORIZATION, authorization);
    return request;
  }
}
