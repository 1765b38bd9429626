package dev.touchstone.interop.mlflow;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
  @Test
  void leadsBackToItsPlace() {
    assertThat(PageToken.place(PageToken.at(0))).isZero();
    assertThat(PageToken.place(PageToken.at(Integer.MAX_VALUE))).isEqualTo(Integer.MAX_VALUE);
    assertThat(PageToken.place(null)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from:4294967295",
        "from:2147483648",
        "from:-1",
        "from:+1",
        "from:",
        "x",
        "from:1x"
      })
  void refusesOneThatNoPageGave(String text) {
    String token = Base64.getUrlEncoder().encodeToString(text.getBytes(US_ASCII));
    assertThatThrownBy(() -> PageToken.place(token)).isInstanceOf(MlflowProblem.class);
    assertThatThrownBy(() -> PageToken.place(text)).isInstanceOf(MlflowProblem.class);
  }
}
