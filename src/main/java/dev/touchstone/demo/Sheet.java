package dev.touchstone.demo;

import java.util.List;

/**
 * What is known about a shipped table: {@code demo/<name>/dataset.yaml}.
 *
 * @param about Markdown: what a row is and what to watch out for
 * @param licence SPDX identifier
 * @param licenceEvidence where the licence was read
 * @param changes what differs from the source
 */
record Sheet(
    String title,
    String about,
    String licence,
    String licenceEvidence,
    String source,
    String citation,
    String changes,
    List<String> tags,
    String task,
    String target) {

  /** The page's text: the About, then where it comes from. */
  String description() {
    return """
        %s
        **Source.** %s

        **Changed here.** %s

        **Why the licence is known.** %s
        """
        .formatted(about, citation, changes, licenceEvidence);
  }
}
