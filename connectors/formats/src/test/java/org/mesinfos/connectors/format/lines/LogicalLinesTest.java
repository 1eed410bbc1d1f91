package org.mesinfos.connectors.format.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LogicalLinesTest {

    private static final Dialect SEMICOLON = new Dialect((byte) ';', '"', (byte) '\n');

    @Test
    void lineEndInsideQuotesDoesNotEndTheLine() throws IOException {
        assertThat(lines("a;\"b\r\nc\";d\r\ne;f")).containsExactly("1 LINE a;\"b\r\nc\";d", "3 LINE e;f");
    }

    @Test
    void quoteInsideAnUnquotedValueIsLiteral() throws IOException {
        assertThat(lines("a;12\" x;c\nd;e;f\n")).containsExactly("1 LINE a;12\" x;c", "2 LINE d;e;f");
    }

    @Test
    void unclosedQuoteAffectsOneLine() throws IOException {
        assertThat(lines("a;\"b\nc;\"d\"\ne;f\n")).containsExactly("1 UNCLOSED a;\"b", "2 LINE c;\"d\"", "3 LINE e;f");
        assertThat(lines("a;\"b\nc;d\n")).containsExactly("1 UNCLOSED a;\"b", "2 LINE c;d");
    }

    @Test
    void quoteInsideAQuotedValueAffectsAtMostOneLine() throws IOException {
        assertThat(lines("\"REF \"A\" B\";c\nd;e\n")).containsExactly("1 LINE \"REF \"A\" B\";c", "2 LINE d;e");
        assertThat(lines("\"REF \"A;c\nd;e\n")).containsExactly("1 UNCLOSED \"REF \"A;c", "2 LINE d;e");
    }

    @Test
    void whiteSpaceMayFollowTheQuoteThatClosesAValue() throws IOException {
        assertThat(lines("a;\"b\nc\"\t ;d\n\"e\" \n\"f\" "))
                .containsExactly("1 LINE a;\"b\nc\"\t ;d", "3 LINE \"e\" ", "4 LINE \"f\" ");
        assertThat(lines("\"a\" b\nc\n")).containsExactly("1 UNCLOSED \"a\" b", "2 LINE c");
    }

    @Test
    void skipsLineOverTheLimit() throws IOException {
        String large = "x".repeat(3 * LogicalLines.LIMIT);
        assertThat(lines("a;b\n" + large + "\nc;d\n")).containsExactly("1 LINE a;b", "2 TOO_LARGE ", "3 LINE c;d");
        assertThat(lines("\"" + large)).containsExactly("1 TOO_LARGE ");
    }

    @Test
    void limitIsTheSameWhereverALineIsAndHoweverItIsQuoted() throws IOException {
        String most = "x".repeat(LogicalLines.LIMIT);
        for (String before :
                List.of("", "a;b\n", "y".repeat(700_000) + "\n", "z".repeat(3 * LogicalLines.LIMIT) + "\n")) {
            List<String> kinds = new ArrayList<>();
            LogicalLines lines =
                    over(before + most + "\n" + most + "x\n\"" + most.substring(2) + "\"\n\"" + most + "\"\nc;d");
            while (lines.next()) {
                kinds.add(lines.kind() + " " + (lines.end() - lines.start()));
            }
            assertThat(kinds.subList(before.isEmpty() ? 0 : 1, kinds.size()))
                    .containsExactly(
                            "LINE " + LogicalLines.LIMIT,
                            "TOO_LARGE 0",
                            "LINE " + LogicalLines.LIMIT,
                            "TOO_LARGE 0",
                            "LINE 3");
        }
    }

    @Test
    void valueOfSeveralLinesOverTheLimitIsUnclosed() throws IOException {
        String second = "x".repeat(LogicalLines.LIMIT - 10);
        assertThat(lines("\"a\n" + second + "\"\nb\n")).hasSize(2);
        assertThat(lines("\"a\n" + second + "123456\";\nb\n"))
                .containsExactly("1 UNCLOSED \"a", "2 LINE " + second + "123456\";", "3 LINE b");
        assertThat(lines("\"" + second + "12345678901\n\"\nb\n"))
                .containsExactly("1 TOO_LARGE ", "2 UNCLOSED \"", "3 LINE b");
    }

    @Test
    void limitDoesNotDependOnTheBuffer() throws IOException {
        String most = "x".repeat(LogicalLines.LIMIT);
        for (int before = 0; before < 70_000; before += 4_999) {
            String first = "y".repeat(before) + "\n";
            LogicalLines lines = over(first + most + "\r\n\"a\nb\";" + most + most + "\nc;d");
            List<String> found = new ArrayList<>();
            while (lines.next()) {
                found.add(lines.line() + " " + lines.kind());
            }
            assertThat(found)
                    .as("after %s bytes", before)
                    .containsExactly("1 LINE", "2 LINE", "3 UNCLOSED", "4 TOO_LARGE", "5 LINE");
        }
    }

    @Test
    void lineOverTheLimitStartsWhereItsFirstByteIs() throws IOException {
        LogicalLines lines = over("a\n" + "x".repeat(3 * LogicalLines.LIMIT) + "\nb");
        assertThat(lines.next()).isTrue();
        assertThat(lines.next()).isTrue();
        assertThat(lines.offset()).isEqualTo(2);
        assertThat(lines.offsetAfter()).isEqualTo(3L * LogicalLines.LIMIT + 3);
    }

    @Test
    void quoteClosedAfterTheLimitIsUnclosed() throws IOException {
        List<String> found = lines("\"a\n" + "b\n".repeat(LogicalLines.LIMIT) + "\";c\n");
        assertThat(found.get(0)).isEqualTo("1 UNCLOSED \"a");
        assertThat(found.get(1)).isEqualTo("2 LINE b");
        assertThat(found).hasSize(LogicalLines.LIMIT + 2);
    }

    @Test
    void skipsByteOrderMark() throws IOException {
        assertThat(lines("\ufeffa;b\n")).containsExactly("1 LINE a;b");
    }

    @Property(tries = 2000)
    void everyPhysicalLineIsPartOfOneLogicalLine(
            @ForAll @StringLength(max = 60) @Chars({'a', ';', '"', ' ', '\n', '\r', '\0'}) String text)
            throws IOException {
        LogicalLines lines = over(text);
        long nextLine = 1;
        long nextOffset = 0;
        while (lines.next()) {
            assertThat(lines.line()).isEqualTo(nextLine);
            assertThat(lines.offset()).isEqualTo(nextOffset);
            nextLine = lines.lineAfter();
            nextOffset = lines.offsetAfter();
        }
        assertThat(nextOffset).isEqualTo(text.length());
        long physical = text.chars().filter(c -> c == '\n').count() + (text.isEmpty() || text.endsWith("\n") ? 0 : 1);
        assertThat(nextLine - 1).isEqualTo(physical);
    }

    private static List<String> lines(String text) throws IOException {
        LogicalLines lines = over(text);
        List<String> found = new ArrayList<>();
        while (lines.next()) {
            String line = new String(lines.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
            found.add(lines.line() + " " + lines.kind() + " " + line);
        }
        return found;
    }

    private static LogicalLines over(String text) {
        return new LogicalLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SEMICOLON, 0, 1);
    }
}
