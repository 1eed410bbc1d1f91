package org.mesinfos.connectors.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mesinfos.connectors.format.lines.Dialect;

class LineParserTest {

    private static final LineParser PARSER =
            new LineParser(new Dialect((byte) ';', '"', (byte) '\n'), StandardCharsets.UTF_8);

    @Test
    void readsCells() {
        assertThat(PARSER.values("a;\"b;c\";;\"d \"\"e\"\"\" ;f\"g;"))
                .containsExactly("a", "b;c", "", "d \"e\"", "f\"g", "");
    }

    @Test
    void textsOfFormulasMayContainDelimiters() {
        assertThat(PARSER.values("a;=\"1;20\";=\" \";=\"\";\"=b;c\";=\"d \"\"e\"\"\""))
                .containsExactly("a", "1;20", " ", "", "=b;c", "d \"e\"");
    }

    @Test
    void whiteSpaceMayFollowTheQuotesOfFormulasAndOfCellsBeforeThem() {
        assertThat(PARSER.values("\"14/05/2024\" ;=\"1;20\";x")).containsExactly("14/05/2024", "1;20", "x");
        assertThat(PARSER.values("=\"1;20\" ;x;=\"2;30\"\t")).containsExactly("1;20", "x", "2;30");
    }

    @Test
    void otherFormulasAreTextsUpToTheDelimiter() {
        assertThat(PARSER.values("=\"a\"&\"b\";=1+2;x=\"c;d\";=\"e"))
                .containsExactly("=\"a\"&\"b\"", "=1+2", "x=\"c", "d\"", "=\"e");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void readsManyCellsBeforeAQuote() {
        String[] values = PARSER.values("a" + ";".repeat(1_000_000) + "\"b;c\"");

        assertThat(values).hasSize(1_000_001).startsWith("a", "").endsWith("", "b;c");
        assertThat(Collections.frequency(Arrays.asList(values), "")).isEqualTo(999_999);
    }

    @Property(tries = 500)
    void readsTheSameCellsFromLongLines(
            @ForAll @Chars({'a', ';', '"'}) @StringLength(max = 80) String cells,
            @ForAll @IntRange(min = 0, max = 3_000) int letters,
            @ForAll @IntRange(min = 1, max = 200) int times)
            throws IOException {
        String line = cells + "a".repeat(letters) + cells.repeat(times);

        assertThat(PARSER.values(line))
                .isEqualTo(new RFC4180ParserBuilder().withSeparator(';').build().parseLine(line));
    }
}
