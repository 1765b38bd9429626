package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.CustomScorers;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/benchmarks/{namespace}/{name}/custom-scorer")
class CustomScorerApi {
  private final CurrentViewer current;
  private final CustomScorers scorers;

  CustomScorerApi(CurrentViewer current, CustomScorers scorers) {
    this.current = current;
    this.scorers = scorers;
  }

  /** Has the benchmark scored by a Python file, before the first submission. */
  @PostMapping
  BenchmarkReply use(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam MultipartFile file,
      @RequestParam boolean higherIsBetter)
      throws IOException {
    return BenchmarkReply.of(
        scorers.use(
            current.get(), new Address(namespace, name), file.getInputStream(), higherIsBetter));
  }
}
