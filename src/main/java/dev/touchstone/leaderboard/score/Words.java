package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How texts become words, each way as the library that defines a metric has it. */
final class Words {
  /** What Python takes for white space. */
  private static final String SPACE =
      "[\\s\\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

  private static final Pattern SPACES = Pattern.compile(SPACE + "+");
  private static final Pattern MANY_SPACES = Pattern.compile(SPACE + SPACE + "+");
  private static final Pattern TRAILING = Pattern.compile(SPACE + "+$");
  private static final Pattern SYMBOL = Pattern.compile("([{-~\\[-` -&(-+:-@/])");
  private static final Pattern POINT_AFTER_TEXT = Pattern.compile("([^0-9])([.,])");
  private static final Pattern POINT_BEFORE_TEXT = Pattern.compile("([.,])([^0-9])");
  private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");
  private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
  private static final Pattern ARTICLE = Pattern.compile("(?U)\\b(a|an|the)\\b");

  private Words() {}

  /** Between white space, without looking further. */
  static List<String> plain(String text) {
    return SPACES.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  /** As mteval-v13a and sacreBLEU's tokeniser "13a". */
  static List<String> international(String text) {
    var line = TRAILING.matcher(text).replaceAll("").replace("<skipped>", "");
    line = line.replace("-\n", "").replace('\n', ' ');
    line = " " + entities(line) + " ";
    line = SYMBOL.matcher(line).replaceAll(" $1 ");
    line = POINT_AFTER_TEXT.matcher(line).replaceAll("$1 $2 ");
    line = POINT_BEFORE_TEXT.matcher(line).replaceAll(" $1 $2");
    return plain(DASH_AFTER_DIGIT.matcher(line).replaceAll("$1 $2 "));
  }

  /** As the word error rate of jiwer takes them: between single spaces. */
  static List<String> spoken(String text) {
    var single = MANY_SPACES.matcher(text).replaceAll(" ").strip();
    return Arrays.stream(single.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** As rouge-score without a stemmer: runs of ASCII letters and digits in lower case. */
  static List<String> summary(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** As the SQuAD evaluation compares answers: no case, punctuation, articles or extra space. */
  static String answer(String text) {
    var words = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return String.join(" ", plain(ARTICLE.matcher(words).replaceAll(" ")));
  }

  private static String entities(String line) {
    return line.replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">");
  }
}
