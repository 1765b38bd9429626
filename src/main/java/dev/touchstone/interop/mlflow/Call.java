package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.interop.mlflow.Gate.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One request of somebody known to a namespace they may see, and its answer. */
final class Call {
  /** Writes an answer piece by piece. Everything that can be refused is looked up before. */
  @FunctionalInterface
  interface Answer {
    void write(JsonGenerator json) throws IOException;
  }

  /** Bytes a message may have: a dataset's profile alone may have 16 million. */
  private static final int BODY_LIMIT = 48 << 20;

  private final Caller caller;
  private final Namespace namespace;
  private final Map<String, String> named;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Json json;
  private @Nullable Fields fields;

  Call(
      Caller caller,
      Namespace namespace,
      Map<String, String> named,
      HttpServletRequest request,
      HttpServletResponse response,
      Json json) {
    this.caller = caller;
    this.namespace = namespace;
    this.named = named;
    this.request = request;
    this.response = response;
    this.json = json;
  }

  Viewer viewer() {
    return caller.viewer();
  }

  Scope scope() {
    return caller.scope();
  }

  /** Whose things the whole call is about; other namespaces' do not exist here. */
  Namespace namespace() {
    return namespace;
  }

  /** What stood at a name in the route's path. */
  String named(String name) {
    return Objects.requireNonNull(named.get(name));
  }

  HttpServletRequest request() {
    return request;
  }

  HttpServletResponse response() {
    return response;
  }

  /** The query of a GET, the JSON body of anything else. */
  Fields fields() throws IOException {
    if (fields == null) fields = readFields();
    return fields;
  }

  private Fields readFields() throws IOException {
    boolean inQuery = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return inQuery ? Fields.ofQuery(query()) : new Fields(object(body(BODY_LIMIT)), false);
  }

  /** Tomcat refuses what is no text in UTF-8, and more parameters than anybody needs. */
  private Map<String, String[]> query() {
    try {
      return request.getParameterMap();
    } catch (InvalidParameterException e) {
      throw MlflowProblem.invalid("The query of the address cannot be read: " + e.getMessage());
    }
  }

  /**
   * The body as it comes.
   *
   * @throws MlflowProblem when it is announced, or turns out, to be larger than this many bytes
   */
  InputStream body(int limit) throws IOException {
    requireJson();
    return new BoundedBody(request.getInputStream(), request.getContentLengthLong(), limit);
  }

  /** The body's JSON, token by token. */
  JsonParser parser(int limit) throws IOException {
    return json.parser(body(limit));
  }

  private void requireJson() {
    String type = request.getContentType();
    if (type != null && !type.regionMatches(true, 0, MediaType.APPLICATION_JSON_VALUE, 0, 16))
      throw MlflowProblem.invalid("Bad Request. Content-Type must be one of ['application/json'].");
  }

  private ObjectNode object(InputStream body) {
    try {
      JsonNode node = json.tree(body);
      return objectIn(node != null && node.isString() ? json.tree(node.asString()) : node);
    } catch (JacksonException e) {
      throw Json.malformed(e);
    }
  }

  private static ObjectNode objectIn(@Nullable JsonNode node) {
    if (node instanceof ObjectNode object) return object;
    if (node == null || node.isNull() || node.isMissingNode())
      return JsonNodeFactory.instance.objectNode();
    throw new MlflowProblem(ErrorCode.BAD_REQUEST, "The request must be a JSON object.");
  }

  /** Says that it is done. */
  void done() throws IOException {
    begin();
    response.setContentLength(2);
    response.getOutputStream().write(new byte[] {'{', '}'});
  }

  /**
   * Answers with one JSON object, whose braces this writes. When the answer breaks off the
   * generator is left as it is: closing it would make what was written look whole.
   */
  void reply(Answer answer) throws IOException {
    begin();
    JsonGenerator out = json.generator(response.getOutputStream());
    out.writeStartObject();
    answer.write(out);
    out.writeEndObject();
    out.close();
  }

  private void begin() {
    response.setStatus(200);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
  }
}
