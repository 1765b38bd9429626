/** The Lucene index over datasets and the finder on top of it; the only importer of Lucene. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"base", "base :: *", "account", "access", "access :: *", "catalog"})
package dev.touchstone.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
