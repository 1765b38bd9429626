package dev.touchstone;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Each application context brings its own holder of who is signed in and makes it the one of the
 * whole process, so that with several contexts only the youngest would see a test's person. This
 * gives the holder back to the context whose test runs.
 */
public class OneSecurityContext implements TestExecutionListener, Ordered {
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 3000;
  }

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(SecurityContextHolderStrategy.class)
        .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
  }
}
