/** Bytes by checksum: a blob is named by the SHA-256 of what is in it. */
@NullMarked
@ApplicationModule(allowedDependencies = "base")
package dev.touchstone.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
