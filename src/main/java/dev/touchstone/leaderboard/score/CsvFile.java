package dev.touchstone.leaderboard.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A table in text form, with its encoding and delimiter found out from the bytes. */
public final class CsvFile {
  private final TextFile text;
  private final char delimiter;

  private CsvFile(TextFile text) throws IOException {
    this.text = text;
    this.delimiter = Delimiter.of(text);
  }

  public static CsvFile of(ByteSource bytes) throws IOException {
    return new CsvFile(TextFile.of(bytes));
  }

  /** Taken for UTF-8 where no mark says another encoding; {@link #records} says if it is not. */
  static CsvFile taken(ByteSource bytes) throws IOException {
    return new CsvFile(TextFile.marked(bytes));
  }

  /** What is neither UTF-8 nor UTF-16. */
  static CsvFile windows(ByteSource bytes) throws IOException {
    return new CsvFile(TextFile.windows(bytes));
  }

  /** Reads from the start, the header being the first record. */
  public CSVParser open() throws IOException {
    var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    return CSVParser.builder().setReader(text.open()).setFormat(format).get();
  }

  /** The same without an object for each field, for files that are large. */
  RecordReader records() throws IOException {
    return new RecordReader(text.openUtf8(), delimiter);
  }

  /** What is not as usual: another encoding than UTF-8, another delimiter than a comma. */
  List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (!text.isUtf8()) remarks.add("Read as %s, not UTF-8".formatted(text.charset()));
    if (delimiter != ',') {
      remarks.add("Read with %s between columns".formatted(Delimiter.name(delimiter)));
    }
    return remarks;
  }
}
