package dev.touchstone.interop.mlflow;

import dev.touchstone.account.CurrentViewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiments;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where links to an experiment by its id lead: to its page, whose address has names. */
@Hidden
@Controller
class ExperimentLink {
  private final Experiments experiments;
  private final CurrentViewer current;

  ExperimentLink(Experiments experiments, CurrentViewer current) {
    this.experiments = experiments;
    this.current = current;
  }

  /** What the viewer may not see leads to the list, as what is not there. */
  @GetMapping("/open/experiments/{id}")
  String open(@PathVariable UUID id) {
    try {
      return "redirect:/experiments/" + experiments.byId(current.get(), id).address();
    } catch (NotFound e) {
      return "redirect:/experiments";
    }
  }
}
