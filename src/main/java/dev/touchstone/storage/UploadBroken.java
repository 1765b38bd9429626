package dev.touchstone.storage;

import dev.touchstone.base.Problem;
import java.io.IOException;

/** Whoever sent bytes went away, or sent what is no body, before their end. */
public class UploadBroken extends Problem {
  UploadBroken(IOException cause) {
    super(
        Kind.MALFORMED,
        "The bytes broke off before their end and none of them was kept. Send them again.",
        cause);
  }
}
