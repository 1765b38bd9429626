/** The one way out of the sandbox: from a local port inside to this server's tracking protocols. */
@NullMarked
package dev.touchstone.worker.relay;

import org.jspecify.annotations.NullMarked;
