package dev.touchstone.base.control;

import dev.touchstone.base.DataDirectory;
import dev.touchstone.base.Problem;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens on a socket file in the data directory that only its owner can open. A request is one
 * line, a JSON array of strings; the answer is JSON lines {@code {"out": …}} and at last {@code
 * {"exit": 0}}.
 */
@Component
class ControlSocket {
  static final String NAME = "control.sock";
  private static final Logger log = LoggerFactory.getLogger(ControlSocket.class);
  private final Path file;
  private final Map<String, ControlCommand> commands;
  private final JsonMapper json;
  private final ServerSocketChannel server;

  ControlSocket(DataDirectory data, List<ControlCommand> commands, JsonMapper json)
      throws IOException {
    this.file = data.path().resolve(NAME);
    this.commands =
        commands.stream().collect(Collectors.toMap(ControlCommand::verb, Function.identity()));
    this.json = json;
    this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() throws IOException {
    Files.deleteIfExists(file);
    server.bind(UnixDomainSocketAddress.of(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Thread.ofVirtual().name("control").start(this::accept);
  }

  @PreDestroy
  void close() throws IOException {
    server.close();
    Files.deleteIfExists(file);
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (AsynchronousCloseException e) {
        return;
      } catch (IOException e) {
        log.warn("The control socket failed; commands of the launcher are off until a restart", e);
        return;
      }
    }
  }

  private void serve(SocketChannel caller) {
    try (caller;
        var in = Channels.newReader(caller, StandardCharsets.UTF_8);
        var out = Channels.newWriter(caller, StandardCharsets.UTF_8)) {
      String request = new java.io.BufferedReader(in).readLine();
      Consumer<Map<String, Object>> answer =
          line -> {
            try {
              out.write(json.writeValueAsString(line) + "\n");
              out.flush();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          };
      answer.accept(Map.of("exit", carryOut(request, text -> answer.accept(Map.of("out", text)))));
    } catch (IOException | UncheckedIOException e) {
      log.info("A caller of the control socket went away: {}", e.getMessage());
    }
  }

  private int carryOut(String request, Consumer<String> out) {
    try {
      List<String> words = List.of(json.readValue(request, String[].class));
      ControlCommand command = commands.get(words.isEmpty() ? "" : words.getFirst());
      if (command == null) throw new IllegalArgumentException("no such command: " + words);
      command.run(words.subList(1, words.size()), out);
      return 0;
    } catch (Problem problem) {
      out.accept(problem.text());
      return 1;
    } catch (RuntimeException e) {
      log.error("A command failed: {}", request, e);
      out.accept("The server failed at this command; its log says why.");
      return 1;
    }
  }
}
