package dev.touchstone.model.ui;

import dev.touchstone.access.Access;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.Models;
import dev.touchstone.run.Runs;
import org.springframework.stereotype.Component;

/** What the screens of models ask and do. */
@Component
record ModelDesk(
    CurrentViewer current,
    Models models,
    ModelVersions versions,
    LoggedModels logged,
    Runs runs,
    Access access,
    Namespaces namespaces,
    ReaderTime times) {

  Viewer viewer() {
    return current.get();
  }
}
