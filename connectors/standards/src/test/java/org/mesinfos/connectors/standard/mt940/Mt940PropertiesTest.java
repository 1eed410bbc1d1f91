package org.mesinfos.connectors.standard.mt940;

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
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;

class Mt940PropertiesTest {

    private static final Path SAMPLES = Path.of("..", "..", "sample-data", "standard", "mt940");

    private static final List<String> PIECES = List.of(
            ":20:R",
            ":25:77EUR",
            ":28C:1/1",
            ":60F:C240101EUR10,",
            ":61:2401050105C5,NTRFA//B",
            ":61:240105RDX,5N",
            ":61:",
            ":86:166?00A?20EREF+B?3",
            ":86:/EREF/A//CNTP/B/C",
            ":86:NAAM: A IBAN: B",
            ":NS:01A",
            ":62F:C240131EUR15,",
            ":62M:X",
            ":64:C240131EUR15,",
            ":34F:EURD0,",
            ":90D:1EUR5,",
            "-",
            "-}",
            "-}{5:}{1:F01}{4::20:A",
            "{1:F01ABCDNL2AXXXX}{4:",
            "$",
            ":",
            "20:X",
            "text",
            "  ",
            "?21more",
            "/REMI/",
            "T12",
            ":20:30",
            ":99:Z",
            "\u0001",
            "12345");

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> line = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of(PIECES)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(80)));
        return line.list().ofMaxSize(40).map(lines -> String.join("\n", lines));
    }

    @Property(tries = 2_000)
    void accountsForEveryRowOfAnyFile(@ForAll("files") String text) throws IOException {
        CollectedRows rows = Mt940Messages.read(text);
        assertThat(rows.rowsRead())
                .isEqualTo(rows.rows().size() + rows.rejections().size());
        assertThat(rows.rowsRead()).isPositive();
    }

    @Example
    void readsSplitsLikeTheWholeFileIfColonIsWrappedFromItsTag() throws IOException {
        readsSplitsLikeTheWholeFile(
                ":62F:C240131EUR15,\n:61:2401050105C5,NTRFA//B\n:\n20:X\n:25:77EUR\n-\n:25:77EUR", 1);
    }

    @Property(tries = 1_000)
    void readsSplitsLikeTheWholeFile(@ForAll("files") String text, @ForAll @IntRange(min = 1, max = 200) int target)
            throws IOException {
        BytesContent content = BytesContent.of("a.sta", text.getBytes(StandardCharsets.UTF_8));
        Mt940Connector connector = new Mt940Connector();
        assertThat(CollectedRows.of(connector, content, target).lines())
                .isEqualTo(CollectedRows.of(connector, content).lines());
    }

    /**
     * Changes every letter and digit. If the rows do not change, the parser has dropped the character. Subfield numbers
     * are excluded, because they may be layout only.
     */
    @Test
    void dropsNoCharacterOfASample() throws IOException {
        List<String> dropped = new ArrayList<>();
        for (String name : List.of(
                "umsaetze-2024-q1.sta", "afschrift-2024-02-15.940", "raport-2024-03-18.942", "releve-2024-01-02.950")) {
            byte[] bytes = Files.readAllBytes(SAMPLES.resolve(name));
            BytesContent content = BytesContent.of(name, bytes);
            List<String> lines = CollectedRows.of(new Mt940Connector(), content).lines();
            for (int i = 0; i < bytes.length; i++) {
                byte[] changed = changed(bytes, i);
                boolean isLetter = changed[i] != bytes[i] && !isOfSubfieldNumber(bytes, i) && !isRejected(bytes, i);
                if (isLetter
                        && CollectedRows.of(new Mt940Connector(), content.with(changed))
                                .lines()
                                .equals(lines)) {
                    dropped.add(name + " byte " + i + ": " + around(bytes, i));
                }
            }
        }
        assertThat(dropped).isEmpty();
    }

    private static boolean isOfSubfieldNumber(byte[] bytes, int index) {
        return index > 1 && ("?~<".indexOf(bytes[index - 1]) >= 0 || "?~<".indexOf(bytes[index - 2]) >= 0);
    }

    /** Returns whether the byte belongs to the transaction with an invalid debit/credit mark. */
    private static boolean isRejected(byte[] bytes, int index) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = text.indexOf(":61:240230X");
        return start >= 0 && index > start && index < text.indexOf(":62F:", start);
    }

    private static byte[] changed(byte[] bytes, int index) {
        byte[] changed = bytes.clone();
        char c = (char) bytes[index];
        if (c >= '0' && c <= '9') {
            changed[index] = (byte) (c == '9' ? '1' : c + 1);
        } else if (c >= 'A' && c <= 'Z') {
            changed[index] = (byte) (c == 'Z' ? 'Q' : c + 1);
        } else if (c >= 'a' && c <= 'z') {
            changed[index] = (byte) (c == 'z' ? 'q' : c + 1);
        }
        return changed;
    }

    private static String around(byte[] bytes, int index) {
        int from = Math.max(0, index - 10);
        return new String(bytes, from, Math.min(20, bytes.length - from), StandardCharsets.ISO_8859_1);
    }
}
