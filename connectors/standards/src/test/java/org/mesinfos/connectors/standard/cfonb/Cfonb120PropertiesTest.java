package org.mesinfos.connectors.standard.cfonb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;

class Cfonb120PropertiesTest {

    private static final Path SAMPLES = Path.of("..", "..", "sample-data", "standard", "cfonb120");

    @Provide
    Arbitrary<String> files() {
        List<String> records = CfonbRecords.statement()
                .transaction("LABEL", "0000000000012J")
                .complement("LIB", "MORE")
                .complement("MMO", "USD2")
                .complement("RCN", "")
                .newBalance("0000000000987I")
                .text()
                .lines()
                .toList();
        Arbitrary<String> record = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(records)),
                Tuple.of(2, Arbitraries.of(records).map(String::strip)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(200)));
        Arbitrary<String> end = Arbitraries.of("\n", "\n", "\n", "\r\n", "");
        return record.flatMap(text -> end.map(after -> text + after))
                .list()
                .ofMaxSize(30)
                .map(lines -> String.join("", lines));
    }

    @Property(tries = 300)
    void accountsForEveryRowOfAnyFile(@ForAll("files") String text) throws IOException {
        assertAccountsForEveryRow(text);
    }

    @Property(tries = 600)
    @Tag("slow")
    void accountsForEveryRowOfManyFiles(@ForAll("files") String text) throws IOException {
        assertAccountsForEveryRow(text);
    }

    private static void assertAccountsForEveryRow(String text) throws IOException {
        CollectedRows rows = CollectedRows.of(new Cfonb120Connector(), BytesContent.utf8("a", text));
        assertThat(rows.rowsRead())
                .isEqualTo(rows.rows().size() + rows.rejections().size());
        assertThat(rows.rowsRead()).isPositive();
    }

    @Example
    void countsLinesThatEndWithCarriageReturnsInSplits() throws IOException {
        String statement = CfonbRecords.statement().newBalance("0000000000987I").text();
        readsSplitsLikeTheWholeFile("0\r1\u0085\n" + statement + statement, 1);
    }

    @Property(tries = 400)
    @Tag("slow")
    void readsManySplitsLikeTheWholeFile(@ForAll("files") String text, @ForAll @IntRange(min = 1, max = 900) int target)
            throws IOException {
        readsSplitsLikeTheWholeFile(text, target);
    }

    @Property(tries = 250)
    void readsSplitsLikeTheWholeFile(@ForAll("files") String text, @ForAll @IntRange(min = 1, max = 900) int target)
            throws IOException {
        BytesContent content = BytesContent.of("a", text.getBytes(StandardCharsets.UTF_8));
        Cfonb120Connector connector = new Cfonb120Connector();
        assertThat(CollectedRows.of(connector, content, target).lines())
                .isEqualTo(CollectedRows.of(connector, content).lines());
    }

    /** Changes every letter and digit. If the rows do not change, the parser has dropped the character. */
    @Test
    void dropsNoCharacterOfASample() throws IOException {
        byte[] bytes = Files.readAllBytes(SAMPLES.resolve("releve-2024-01.cfonb"));
        BytesContent content = BytesContent.of("a", bytes);
        List<String> lines = CollectedRows.of(new Cfonb120Connector(), content).lines();
        List<String> dropped = new ArrayList<>();
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
            boolean isRejected = line == 30 || line == 31;
            byte[] changed = bytes.clone();
            changed[i] = changed(bytes[i]);
            if (!isRejected
                    && changed[i] != bytes[i]
                    && CollectedRows.of(new Cfonb120Connector(), content.with(changed))
                            .lines()
                            .equals(lines)) {
                dropped.add("line " + line + " byte " + i);
            }
        }
        assertThat(dropped).isEmpty();
    }

    private static byte changed(byte character) {
        boolean isDigit = character >= '0' && character <= '9';
        boolean isCapital = character >= 'A' && character <= 'Z';
        return isDigit
                ? (byte) (character == '9' ? '1' : character + 1)
                : isCapital ? (byte) (character == 'Z' ? 'Q' : character + 1) : character;
    }
}
