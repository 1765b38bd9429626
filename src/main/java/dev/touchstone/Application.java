package dev.touchstone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Application {
  static void main(String[] args) {
    SpringApplication.run(Application.class, args);
  }
}
