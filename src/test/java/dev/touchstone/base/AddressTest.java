package dev.touchstone.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @Test
  void readsBackWhatItWrites() {
    Address address = new Address("field-notes", "penguins_2.0");
    assertThat(Address.parse(address.toString())).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "one",
        "a/",
        "/b",
        "../x",
        "a/..",
        "A/b",
        "a/b/c",
        "a b/c",
        "a/b\u0000",
        "a/-b",
        "a/é"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> Address.parse(text)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({"Palmer penguins!,palmer-penguins", "  .Ähm 2 ,hm-2", "???,''"})
  void makesAWordFromATitle(String title, String word) {
    assertThat(Address.wordFrom(title)).isEqualTo(word);
  }
}
