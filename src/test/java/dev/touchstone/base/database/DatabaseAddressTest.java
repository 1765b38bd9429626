package dev.touchstone.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
  private static final String OPTIONS = "?ApplicationName=touchstone&reWriteBatchedInserts=true";

  @Test
  void readsTheAddressThatPeopleHave() {
    var address = read("postgresql://ada:secret@db.lab:5433/touchstone");

    assertThat(address.url()).isEqualTo("jdbc:postgresql://db.lab:5433/touchstone" + OPTIONS);
    assertThat(address.user()).isEqualTo("ada");
    assertThat(address.password()).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://ada:secret@db_1/touchstone",
        "jdbc:postgresql://db_1/touchstone?user=ada&password=secret",
        "jdbc:postgresql://ada:secret@db_1/touchstone"
      })
  void readsOtherSpellings(String text) {
    var address = read(text);

    assertThat(address.url()).isEqualTo("jdbc:postgresql://db_1/touchstone" + OPTIONS);
    assertThat(address.user()).isEqualTo("ada");
    assertThat(address.password()).isEqualTo("secret");
  }

  @Test
  void readsPasswordsWithEveryCharacter() {
    assertThat(read("postgresql://ada:a:b/c@d?e#f+g@host/name").password())
        .isEqualTo("a:b/c@d?e#f+g");
    assertThat(read("postgresql://ada:a%40b%25@host/name").password()).isEqualTo("a@b%");
    assertThat(read("postgresql://ada:100%@host/name").password()).isEqualTo("100%");
  }

  @Test
  void keepsWhatTheAddressSaysOfTheConnection() {
    assertThat(read("postgresql://[::1]:5432/name?sslmode=require&ApplicationName=lab").url())
        .isEqualTo(
            "jdbc:postgresql://[::1]:5432/name"
                + "?ApplicationName=lab&reWriteBatchedInserts=true&sslmode=require");
  }

  @Test
  void takesUserAndPasswordFromTheirOwnSettingsFirst() {
    var address = DatabaseAddress.of("postgresql://ada:secret@host/name", "grace", "other");

    assertThat(address.user()).isEqualTo("grace");
    assertThat(address.password()).isEqualTo("other");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "touchstone",
        "mysql://host/name",
        "jdbc:mysql://host/name",
        "postgresql://host",
        "postgresql://ho st/name",
        "http://host/name"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("TOUCHSTONE_DATABASE_URL");
  }

  @Test
  void neverShowsThePassword() {
    var address = read("postgresql://ada:secret@host/name?sslpassword=key");

    assertThat(address.toString()).doesNotContain("secret").doesNotContain("key");
    assertThat(address.words()).isEqualTo("postgresql://host/name");
  }

  private static DatabaseAddress read(String text) {
    return DatabaseAddress.of(text, "", "");
  }
}
