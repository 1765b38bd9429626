package dev.touchstone;

import dev.touchstone.base.DataLock;
import dev.touchstone.base.database.DatabaseCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Application {
  static void main(String[] args) {
    SpringApplication application = new SpringApplication(Application.class);
    application.addListeners(new DataLock(), new DatabaseCheck());
    application.run(args);
  }
}
