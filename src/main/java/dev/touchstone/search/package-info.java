/** The Lucene index over datasets and the finder on top of it; the only importer of Lucene. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "account", "access", "access::ui", "catalog"})
package dev.touchstone.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
