package dev.touchstone.leaderboard;

import java.security.SecureRandom;
import java.util.Random;
import org.springframework.stereotype.Component;

@Component
class SecureLots implements Lots {
  private final Random random = new SecureRandom();

  @Override
  public Random draw() {
    return random;
  }
}
