package dev.touchstone.base.web;

import dev.touchstone.base.NotFound;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programs that ask for a route that is not there get a problem, never a page. */
@Hidden
@RestController
class NoSuchRoute {
  @RequestMapping("/api/**")
  void anythingElse(HttpServletRequest request) {
    throw new NotFound("route", request.getMethod() + " " + request.getRequestURI());
  }
}
