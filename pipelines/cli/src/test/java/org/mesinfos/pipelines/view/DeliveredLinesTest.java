package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.records.Sighting;

/** The lines that the page may show as the row of one person. */
final class DeliveredLinesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String CSV = "n26/account";
    private static final ConnectorRegistry CATALOGUE = ConnectorRegistry.load();

    private static Sighting sighting(String connector, long line) {
        Sighting sighting = new Sighting();
        sighting.setFileSha256("f1");
        sighting.setConnector(connector);
        sighting.setLine(line);
        return sighting;
    }

    /** Returns the lines that are quoted of a file for the record that a connector read on one line. */
    private static String quoted(ConnectorRegistry connectors, String connector, long line, byte[] file)
            throws IOException {
        DeliveredLines lines = new DeliveredLines(connectors);
        lines.add(sighting(connector, line));
        return lines.read(sha256 -> Optional.of(new ByteArrayInputStream(file))).toString();
    }

    private static String quoted(String connector, long line, String file) throws IOException {
        return quoted(CATALOGUE, connector, line, file.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void quotesTheLineOfARowOfATable() throws IOException {
        assertThat(quoted(CSV, 2, "a;b\r\nANA;1\r\nBEN;2\r\n")).isEqualTo("{\"f1\":{\"2\":\"ANA;1\"}}");
    }

    @Test
    void countsLinesWithCarriageReturnsAsReadersDo() throws IOException {
        assertThat(quoted(CSV, 1, "ANA;1\rBEN;2\r")).isEqualTo("{\"f1\":{\"1\":\"ANA;1\"}}");
        assertThat(quoted(CSV, 2, "ANA;1\rBEN;2\r")).isEqualTo("{\"f1\":{\"2\":\"BEN;2\"}}");
    }

    @Test
    void quotesNothingOfAStatementWhoseRecordsShareALine() throws IOException {
        String statement = "01ANA".concat(" ".repeat(115)) + "04ANA" + " ".repeat(115) + "01BEN" + " ".repeat(115);

        assertThat(quoted("standard/cfonb120", 1, statement)).isEqualTo("{}");
    }

    @Test
    void quotesNothingOfAMessageWhosePartsShareALine() throws IOException {
        assertThat(quoted("standard/mt940", 1, "@@:20:ANA@@:25:A1@@-@@:20:BEN@@:25:B1@@-"))
                .isEqualTo("{}");
    }

    @Test
    void quotesNothingOfAConnectorThatIsNotKnown() throws IOException {
        assertThat(quoted("operator/rows", 2, "a;b\nANA;1\n")).isEqualTo("{}");
    }

    @Test
    void quotesNothingOfCharactersOfSeveralBytes() throws IOException {
        // The second byte of the letter U+0A0A looks like a line end.
        byte[] file = "\u0a0aa\nANA\nBEN\n".getBytes(StandardCharsets.UTF_16BE);

        assertThat(quoted(CATALOGUE, CSV, 2, file)).isEqualTo("{\"f1\":{}}");
    }

    @Test
    void quotesNothingOfRowsWithSeveralSubjects(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("club"));
        Files.writeString(folder.resolve("club/transfers.yaml"), """
                connector: club/transfers
                version: 1
                title: Transfers between members
                format: csv
                values: {decimal: ".", dates: yyyy-MM-dd}
                key: {natural: [booking_date, amount]}
                records:
                  - record: BankTransaction
                    subject: {kind: customer, from: sender}
                    fields: {booking_date: {column: day, required: true}, amount: {column: amount, required: true}}
                  - record: BankTransaction
                    subject: {kind: customer, from: recipient}
                    fields: {booking_date: {column: day, required: true}, amount: {column: amount, required: true}}
                """);

        assertThat(quoted(
                        ConnectorRegistry.load(folder),
                        "club/transfers",
                        2,
                        "sender;recipient;day;amount\nANA;BEN;2024-01-02;1.00\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("{}");
    }

    @Test
    void keepsTheTextOfARow() {
        assertThat(DeliveredLines.text("C1;Café;-1,20\r".getBytes(StandardCharsets.UTF_8)))
                .hasValue("C1;Café;-1,20");
        assertThat(DeliveredLines.text("C1;Café;12 €".getBytes(WINDOWS))).hasValue("C1;Café;12 €");
    }

    @Test
    void leavesOutWhatMayBeMoreThanOneRow() {
        assertThat(DeliveredLines.text("<STMTTRN><TRNAMT>-1".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DeliveredLines.text("[{\"id\":1},{\"id\":2}]".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DeliveredLines.text("x".repeat(2001).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DeliveredLines.text(" \r".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
