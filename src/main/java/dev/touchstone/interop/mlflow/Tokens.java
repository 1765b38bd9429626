package dev.touchstone.interop.mlflow;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Steps through JSON and refuses what has the wrong type, in MLflow's words. */
final class Tokens {
  private static final String HINT =
      "See the API docs for more information about request parameters.";

  /** Digits of 64 bits. */
  private static final int LONGEST = 19;

  private Tokens() {}

  static void beginObject(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT)
      throw new MlflowProblem(ErrorCode.BAD_REQUEST, "The request must be a JSON object.");
  }

  /** Refuses a request that was cut short or goes on. */
  static void end(JsonParser parser) {
    if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null)
      throw new MlflowProblem(ErrorCode.BAD_REQUEST, "The request is not one JSON object.");
  }

  static void requireObject(JsonParser parser, String name) {
    if (parser.currentToken() != JsonToken.START_OBJECT) throw wrong(parser, name);
  }

  /** False when there is null instead. */
  static boolean beginArray(JsonParser parser, String name) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) return false;
    if (parser.currentToken() != JsonToken.START_ARRAY) throw wrong(parser, name);
    return true;
  }

  static @Nullable String text(JsonParser parser, String name) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NULL -> null;
      default -> throw wrong(parser, name);
    };
  }

  static String textOr(JsonParser parser, String name, String otherwise) {
    String text = text(parser, name);
    return text == null ? otherwise : text;
  }

  /** A number, or a text that is one: so NaN and infinities travel. */
  static double decimal(JsonParser parser, String name) {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_FLOAT, VALUE_NUMBER_INT -> parser.getDoubleValue();
      case VALUE_STRING -> decimalIn(parser, name);
      default -> throw wrong(parser, name);
    };
  }

  private static double decimalIn(JsonParser parser, String name) {
    String text = parser.getString();
    try {
      if (!text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1)) && !special(text))
        throw wrong(parser, name);
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(parser, name);
    }
  }

  /** Java alone would also read {@code 1d}. */
  private static boolean special(String text) {
    return text.endsWith("NaN") || text.endsWith("Infinity");
  }

  /** A whole number, also as a text: so 64 bits travel. */
  static long whole(JsonParser parser, String name) {
    try {
      return switch (parser.currentToken()) {
        case VALUE_NUMBER_INT -> parser.getLongValue();
        case VALUE_NUMBER_FLOAT -> exact(parser.getDecimalValue());
        case VALUE_STRING -> Long.parseLong(parser.getString());
        default -> throw wrong(parser, name);
      };
    } catch (ArithmeticException
        | NumberFormatException
        | tools.jackson.core.exc.InputCoercionException e) {
      throw wrong(parser, name);
    }
  }

  /** A few letters such as {@code 1e999999999} name a number that takes minutes to write out. */
  private static long exact(BigDecimal number) {
    long digits = (long) number.precision() - number.scale();
    if (number.signum() == 0) return 0;
    if (digits < 1 || digits > LONGEST) throw new ArithmeticException("not 64 bits");
    return number.longValueExact();
  }

  private static MlflowProblem wrong(JsonParser parser, String name) {
    String value = parser.currentToken().isScalarValue() ? parser.getString() : "";
    return MlflowProblem.invalid(
        "Invalid value %s for parameter '%s' supplied:  Hint: Value was of type '%s'. %s"
            .formatted(shown(parser, value), name, type(parser.currentToken()), HINT));
  }

  private static String shown(JsonParser parser, String value) {
    return parser.currentToken() == JsonToken.VALUE_STRING
        ? "\"" + Names.cut(200, value) + "\""
        : Names.cut(200, value);
  }

  private static String type(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "str";
      case VALUE_NUMBER_INT -> "int";
      case VALUE_NUMBER_FLOAT -> "float";
      case VALUE_TRUE, VALUE_FALSE -> "bool";
      case START_ARRAY -> "list";
      case START_OBJECT -> "dict";
      default -> "NoneType";
    };
  }
}
