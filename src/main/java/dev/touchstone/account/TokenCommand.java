package dev.touchstone.account;

import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.control.ControlCommand;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** {@code touchstone token USER [--scope read|write]}: prints the token alone. */
@Component
class TokenCommand implements ControlCommand {
  private final People people;
  private final Tokens tokens;

  TokenCommand(People people, Tokens tokens) {
    this.people = people;
    this.tokens = tokens;
  }

  @Override
  public String verb() {
    return "token";
  }

  @Override
  public void run(List<String> arguments, Consumer<String> out) {
    if (arguments.isEmpty()) throw new InvalidInput("Say whose token: touchstone token USER");
    Person person =
        people
            .byName(arguments.getFirst())
            .orElseThrow(() -> new NotFound("person", arguments.getFirst()));
    out.accept(tokens.issue(person.id(), "command line", scope(arguments), null).text());
  }

  private static Scope scope(List<String> arguments) {
    int option = arguments.indexOf("--scope");
    if (option < 0 || option + 1 >= arguments.size()) return Scope.WRITE;
    return switch (arguments.get(option + 1).toLowerCase(Locale.ROOT)) {
      case "read" -> Scope.READ;
      case "write" -> Scope.WRITE;
      default -> throw new InvalidInput("The scope is read or write.");
    };
  }
}
