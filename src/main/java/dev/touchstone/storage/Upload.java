package dev.touchstone.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes on their way to us: that they stop coming is no fault of the disk they are written to. */
final class Upload extends FilterInputStream {
  Upload(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException e) {
      throw new UploadBroken(e);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    try {
      return super.read(into, offset, length);
    } catch (IOException e) {
      throw new UploadBroken(e);
    }
  }
}
