package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.pages.Screen;
import org.junit.jupiter.api.Test;

/** Grace's team orbit keeps the later bird strikes to itself; ada is not in it. */
class PrivacyIT extends Journey {
  private static final String SECRET = "bird-strikes-later";
  private static final LocatorAssertions.IsVisibleOptions IN_TIME =
      new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

  @Test
  void aMemberSeesWhatIsPrivateToTheTeam() {
    Screen screen = as("grace").open("/datasets/orbit/" + SECRET);
    assertThat(screen.main().getByText("orbit").first()).isVisible(IN_TIME);
    assertThat(screen.link("Data")).isVisible();
    screen.look("1-member");
  }

  @Test
  void anotherPersonFindsNoTraceOfIt() {
    Screen screen = as("ada", ColorScheme.DARK).open("/datasets?q=" + SECRET);
    assertThat(screen.main().getByText("orbit/" + SECRET)).hasCount(0);
    screen.look("1-search");
    assertNoTrace(screen, "/api/v1/datasets?q=" + SECRET);
    assertNoTrace(screen, "/api/v1/datasets?q=strikes");
    assertNoTrace(screen, "/api/v1/datasets/suggest?q=bird");
    screen.open("/datasets/orbit/" + SECRET);
    assertThat(screen.text("Not here, or not for you")).isVisible();
    screen.look("2-address");
  }

  @Test
  void whatIsPrivateAndWhatIsAbsentAnswerTheSame() {
    Screen screen = as("ada");
    APIResponse closed = get(screen, "/api/v1/datasets/orbit/" + SECRET);
    APIResponse absent = get(screen, "/api/v1/datasets/orbit/no-such-thing-here");
    assertThat(closed.status()).isEqualTo(404);
    assertThat(absent.status()).isEqualTo(404);
    assertThat(closed.text().replace(SECRET, "X"))
        .isEqualTo(absent.text().replace("no-such-thing-here", "X"));
  }

  @Test
  void theLineageOfWhatIsSharedHidesWhatIsNot() {
    Screen member = as("grace").open("/leaderboards/orbit/concrete-crush");
    assertThat(member.link("mean")).isVisible(IN_TIME);
    String entry = member.link("mean").getAttribute("href");
    Screen other = as("ada").open("/" + entry);
    other.button("Show as table").click();
    assertThat(other.link("concrete-crush-data v1")).isVisible();
    assertThat(other.main().getByText("concrete-strength v1")).hasCount(0);
    assertThat(other.main().getByText("Something you cannot see").first()).isVisible();
    other.look("3-lineage");
  }

  private static void assertNoTrace(Screen screen, String address) {
    String query = address.substring(address.indexOf("q=") + 2);
    String answer = get(screen, address).text().replace("\"" + query + "\"", "");
    assertThat(answer).doesNotContain("orbit/" + SECRET, "Bird strikes, later");
    assertThat(answer).doesNotContain("\"" + SECRET);
  }

  private static APIResponse get(Screen screen, String address) {
    return screen.page().request().get(address);
  }
}
