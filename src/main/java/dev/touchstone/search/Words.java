package dev.touchstone.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes words. {@code body_mass_g} and {@code bodyMassG} are three words each; the index
 * also keeps them written together, so that "openstreetmap" finds OpenStreetMap.
 */
final class Words {
  /** Longer beginnings of words are cut to this. */
  static final int LONGEST_START = 20;

  private static final int SPLIT =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

  private static final int JOINED = SPLIT | WordDelimiterGraphFilter.CATENATE_ALL;

  static final Analyzer STEMS_KEPT = analyzer(in -> new KStemFilter(kept(in)));
  static final Analyzer STEMS_ASKED = analyzer(in -> new KStemFilter(asked(in)));

  /** Like {@link #STEMS_KEPT} but with the true place of each word, which flattening blurs. */
  static final Analyzer STEMS_PLACED = analyzer(in -> new KStemFilter(placed(in)));

  static final Analyzer EXACT_KEPT = analyzer(Words::kept);
  static final Analyzer EXACT_ASKED = analyzer(Words::asked);
  static final Analyzer STARTS_KEPT =
      analyzer(in -> new EdgeNGramTokenFilter(kept(in), 1, LONGEST_START, false));

  private Words() {}

  /** The words of a text as the analyzer sees them, at most {@code limit}. */
  static List<String> of(Analyzer analyzer, String text, int limit) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (words.size() < limit && stream.incrementToken()) words.add(word.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory failed", e);
    }
    return words;
  }

  /** The form in which names and titles are compared as a whole. */
  static String label(String text) {
    return String.join(" ", of(EXACT_ASKED, text, 40));
  }

  static boolean saysLittle(String word) {
    return EnglishAnalyzer.getDefaultStopSet().contains(word.toLowerCase(Locale.ROOT));
  }

  private static TokenStream kept(TokenStream in) {
    return folded(new FlattenGraphFilter(new WordDelimiterGraphFilter(in, JOINED, null)));
  }

  private static TokenStream placed(TokenStream in) {
    byte[] delimiters = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
    return folded(new WordDelimiterGraphFilter(in, true, delimiters, JOINED, null));
  }

  private static TokenStream asked(TokenStream in) {
    return folded(new WordDelimiterGraphFilter(in, SPLIT, null));
  }

  private static TokenStream folded(TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, filters.apply(words));
      }

      /** A phrase must not run from one tag or column into the next. */
      @Override
      public int getPositionIncrementGap(String field) {
        return 100;
      }
    };
  }
}
