package dev.touchstone;

import dev.touchstone.base.DataLock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Application {
  static void main(String[] args) {
    SpringApplication application = new SpringApplication(Application.class);
    application.addListeners(new DataLock());
    application.run(args);
  }
}
