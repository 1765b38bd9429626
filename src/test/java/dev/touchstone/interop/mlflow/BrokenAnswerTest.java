package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BrokenAnswerTest {
  private final Json json = new Json();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void anAnswerThatBreaksOffNeverLooksWhole() {
    assertThatThrownBy(
            () ->
                call()
                    .reply(
                        out -> {
                          out.writeArrayPropertyStart("runs");
                          for (int i = 0; i < 10_000; i++) out.writeNumber(i);
                          throw new IOException("the database is gone");
                        }))
        .hasMessage("the database is gone");
    assertThat(response.getContentAsByteArray()).isNotEmpty().doesNotContain(']', '}');
    assertThatThrownBy(
            () -> new ErrorReply(json).write(response, ErrorCode.INTERNAL_ERROR, "failed"))
        .isInstanceOf(IOException.class);
  }

  private Call call() {
    UUID ada = UUID.randomUUID();
    return new Call(
        new Gate.Caller(new Viewer(ada, "ada", "Ada", false, Set.of()), Scope.READ),
        null,
        Map.of(),
        new MockHttpServletRequest(),
        response,
        json);
  }
}
