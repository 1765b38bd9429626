package dev.touchstone.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dev.touchstone.TemporaryData;
import dev.touchstone.pages.Screen;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/**
 * What a person does from start to end, in a real browser, against the real server with its demo
 * workspace and its worker. All journeys share one server and one browser; each has its own
 * context, which is a person's own browser window.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TemporaryData.class)
@TestPropertySource(
    properties = {
      "touchstone.demo=true",
      "touchstone.admin.password=" + Journey.PASSWORD,
      "touchstone.demo.password=" + Journey.PASSWORD,
    })
abstract class Journey {
  static final String PASSWORD = "a password for journeys";

  /* Before the server: while its worker starts processes, the driver's fresh binary is “busy”. */
  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    OneBrowser.get();
  }

  @LocalServerPort int port;
  private BrowserContext window;

  /** What the window showed when a journey failed says more than the line it failed at. */
  @RegisterExtension
  final AfterTestExecutionCallback witness =
      test -> test.getExecutionException().ifPresent(failure -> keepPicture(test, failure));

  /** A fresh window of somebody who is signed in. */
  Screen as(String name) {
    return as(name, ColorScheme.LIGHT);
  }

  Screen as(String name, ColorScheme theme) {
    return visitor(theme).signIn(name, PASSWORD);
  }

  /** A fresh window of somebody who is not signed in. */
  Screen visitor(ColorScheme theme) {
    closeWindow();
    window =
        OneBrowser.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://127.0.0.1:" + port)
                    .setViewportSize(1440, 1000)
                    .setColorScheme(theme)
                    .setLocale("en-GB"));
    Page page = window.newPage();
    page.setDefaultTimeout(60_000);
    return new Screen(page, getClass().getSimpleName().replace("IT", "") + "-" + word(theme));
  }

  private static String word(ColorScheme theme) {
    return theme == ColorScheme.DARK ? "dark" : "light";
  }

  private void keepPicture(ExtensionContext test, Throwable failure) {
    if (window == null) return;
    for (Page page : window.pages()) {
      var name = test.getRequiredTestMethod().getName() + "-failed.png";
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
      failure.addSuppressed(new AssertionError("It failed at " + page.url()));
    }
  }

  @AfterEach
  void closeWindow() {
    if (window != null) window.close();
    window = null;
  }
}
