package dev.touchstone.leaderboard.web;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.CustomScorers;
import dev.touchstone.leaderboard.ScorerLanguage;
import dev.touchstone.leaderboard.ScorerTrial;
import java.io.IOException;
import java.util.Objects;
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

  /** Has the benchmark scored by a file of Python or Java, before the first submission. */
  @PostMapping
  BenchmarkReply use(
      @PathVariable String namespace,
      @PathVariable String name,
      @RequestParam MultipartFile file,
      @RequestParam boolean higherIsBetter)
      throws IOException {
    return BenchmarkReply.of(
        scorers.use(
            current.get(),
            new Address(namespace, name),
            language(file),
            file.getInputStream(),
            higherIsBetter));
  }

  /** Runs a scorer on rows that are made up, without using it. */
  @PostMapping("/trial")
  ScorerTrial tryOut(
      @PathVariable String namespace, @PathVariable String name, @RequestParam MultipartFile file)
      throws IOException {
    return scorers.tryOut(
        current.get(), new Address(namespace, name), language(file), file.getInputStream());
  }

  private static ScorerLanguage language(MultipartFile file) {
    return ScorerLanguage.ofFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
  }
}
