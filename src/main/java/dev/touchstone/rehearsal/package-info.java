/**
 * What people do most, played through once when the product is built. The virtual machine keeps
 * which classes and which code that takes (the launcher's AOT cache), so that a server's first
 * pages and answers are nearly as quick as its later ones.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "account"})
package dev.touchstone.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
