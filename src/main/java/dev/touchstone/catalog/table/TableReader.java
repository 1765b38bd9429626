package dev.touchstone.catalog.table;

import dev.touchstone.catalog.Rows;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import tools.jackson.databind.json.JsonMapper;

/** The child process: answers each request on standard input until that ends. */
final class TableReader {
  private final JsonMapper json = JsonMapper.shared();

  static void main(String[] args) throws IOException {
    try (var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out)) {
      new TableReader()
          .serve(
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
              new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
  }

  private void serve(BufferedReader requests, Writer replies) throws IOException {
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      Reply reply = answer(json.readValue(line, Request.class));
      replies.write(json.writeValueAsString(reply) + "\n");
      replies.flush();
    }
  }

  private static Rows rows(Connection connection, Request request) throws SQLException {
    return Source.of(connection, request).rows(connection, request.offset(), request.limit());
  }

  private static Reply answer(Request request) {
    try (Connection connection = Duck.open(request)) {
      return switch (request.task()) {
        case PROFILE -> Reply.of(new Profiler(connection).profile(Source.of(connection, request)));
        case ROWS -> Reply.of(rows(connection, request));
        case PARQUET -> ParquetFile.write(connection, request);
      };
    } catch (SQLException e) {
      return Reply.fault(Duck.fault(e, request));
    }
  }
}
