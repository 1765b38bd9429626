package dev.touchstone.interop.mlflow;

import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as MLflow's clients write it: Python's own writer puts a bare NaN where JSON has none. */
@Component
class Json {
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                  .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                  .build())
          .build();

  JsonNode tree(InputStream body) {
    return mapper.readTree(body);
  }

  JsonNode tree(String text) {
    return mapper.readTree(text);
  }

  JsonParser parser(InputStream body) {
    return mapper.createParser(body);
  }

  JsonGenerator generator(OutputStream out) {
    return mapper.createGenerator(out);
  }

  static MlflowProblem malformed(JacksonException e) {
    return new MlflowProblem(
        ErrorCode.BAD_REQUEST, "The request is not JSON: " + e.getOriginalMessage());
  }
}
