package dev.touchstone.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.pages.Screen;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class InviteIT extends Journey {
  private static final Pattern LINK = Pattern.compile("invite/in_[0-9A-Za-z]+");

  @Test
  void anInvitedPersonChoosesAPasswordAndSignsIn() {
    Screen admin = as("admin").open("/admin/people");
    admin.look("1-people");
    admin.button("Invite person").click();
    admin.page().getByLabel("Name", exactly()).fill("Hedy Lamarr");
    admin.page().getByLabel("User name").fill("hedy");
    admin.settle().look("2-invite");
    admin.button("Make invitation link").click();
    admin.settle();
    String link = link(admin);
    admin.open("/admin/teams").look("3-teams");
    admin.open("/admin/audit").look("4-audit");
    admin.open("/admin/access").look("5-access");

    Screen hedy = visitor(ColorScheme.DARK);
    hedy.page().navigate(link);
    hedy.page().locator("input[type=password]").first().fill("frequency hopping");
    hedy.page().locator("input[type=password]").last().fill("frequency hopping");
    hedy.look("6-choose");
    hedy.button("Choose password").click();
    hedy.page().waitForURL(Pattern.compile("/login"));
    hedy.settle();
    hedy.signIn("hedy", "frequency hopping");
    assertThat(hedy.page().getByText("Hedy Lamarr").first()).isVisible();
    hedy.open("/settings").look("7-settings");
    hedy.open("/admin/people");
    assertThat(hedy.text("Not here, or not for you")).isVisible();
  }

  @Test
  void aWrongPasswordSaysSoAndLetsNobodyIn() {
    Screen screen = visitor(ColorScheme.LIGHT).signIn("ada", "not her password");
    assertThat(screen.page().getByText("User name or password is wrong")).isVisible();
    screen.look("8-wrong");
    assertThat(screen.page().request().get("/api/v1/datasets").status()).isEqualTo(401);
  }

  private static String link(Screen admin) {
    String shown = admin.page().getByText(LINK).first().textContent();
    Matcher link = LINK.matcher(shown);
    assertThat(link.find()).as("a link in: " + shown).isTrue();
    return "/" + link.group();
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }
}
