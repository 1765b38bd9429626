package dev.touchstone.interop.mlflow;

import dev.touchstone.interop.mlflow.ArtifactOwner.Located;
import dev.touchstone.run.Artifact;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.util.StreamUtils;

/** Sends a file, whole or a piece of it, as something to save and never as a page. */
final class FileReply {
  private FileReply() {}

  static void send(Call call, Located at) throws IOException {
    Artifact artifact = at.folder().get(at.rest());
    HttpServletResponse response = call.response();
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(HttpHeaders.ETAG, "\"" + artifact.sha256() + "\"");
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(artifact.path()));
    write(response, at, artifact, call.request().getHeader(HttpHeaders.RANGE));
  }

  private static void write(
      HttpServletResponse response, Located at, Artifact artifact, @Nullable String asked)
      throws IOException {
    HttpRange range = only(asked, artifact.size());
    if (range == null) send(response, at, 0, artifact.size());
    else piece(response, at, range, artifact.size());
  }

  private static void piece(HttpServletResponse response, Located at, HttpRange range, long size)
      throws IOException {
    long first = range.getRangeStart(size);
    long last = range.getRangeEnd(size);
    boolean within = first < size && first <= last;
    response.setStatus(within ? 206 : 416);
    response.setHeader(
        HttpHeaders.CONTENT_RANGE,
        within ? "bytes %d-%d/%d".formatted(first, last, size) : "bytes */" + size);
    send(response, at, first, within ? last - first + 1 : 0);
  }

  /** Null for the whole: none was asked for, several were, or what was asked cannot be read. */
  private static @Nullable HttpRange only(@Nullable String asked, long size) {
    try {
      List<HttpRange> ranges = HttpRange.parseRanges(asked);
      return ranges.size() == 1 && size > 0 ? ranges.getFirst() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void send(HttpServletResponse response, Located at, long from, long count)
      throws IOException {
    response.setContentLengthLong(count);
    if (count == 0) return;
    try (InputStream bytes = at.folder().open(at.rest())) {
      OutputStream out = response.getOutputStream();
      StreamUtils.copyRange(bytes, out, from, from + count - 1);
    }
  }

  private static String attachment(String path) {
    return ContentDisposition.attachment()
        .filename(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
