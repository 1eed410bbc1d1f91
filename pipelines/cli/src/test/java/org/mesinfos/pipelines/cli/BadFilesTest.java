package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** Broken files are rejected without effect on other files, and no output contains their values. */
final class BadFilesTest {

    private static final String NAME = "MARQUETTE";
    private static final String IBAN = "FR7630006000011234567890189";

    @TempDir
    private static Path folder;

    private static TestInbox inbox;
    private static Terminal run;
    private static JsonNode summary;

    @BeforeAll
    static void readAll() throws IOException {
        inbox = new TestInbox(folder)
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv", "person-key: person.key")
                .registry("per-1;test-bank;C1")
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;GOOD",
                        "C1;m2;" + IBAN + ";;-1;EUR;X",
                        "C1;m3;2024-01-02;;" + NAME + ";EUR;X",
                        "C1;m4;2024-01-02;;1;EUR;X;" + NAME + ";" + IBAN,
                        NAME,
                        "C1;m5;2024-01-02;;2;EUR;",
                        "C1;m6;2024-01-03;;3;EUR;GOOD TOO",
                        "C1;m7;2024-01-03;;4;EUR;\"" + NAME)
                .drop("test-bank/letter.txt", "Dear " + NAME + ", your account is " + IBAN)
                .drop("test-bank/cut.xml", camt().substring(0, 600))
                .drop("test-bank/cut.pdf", "%PDF-1.7", "1 0 obj << /Title (" + NAME + ") >>")
                .drop("test-bank/short/delivery.yaml", "files: [{name: " + NAME + ".csv}]")
                .drop("test-bank/short/rest.csv", VersionedMapping.HEADER)
                .drop("test-bank/promised/delivery.yaml", "files: [{name: moves.csv, rows: 3}]")
                .drop(
                        "test-bank/promised/moves.csv",
                        VersionedMapping.HEADER,
                        "C1;m8;2024-01-04;;5;EUR;PROMISED",
                        "C1;m9;2024-01-04;;6;EUR;PROMISED")
                .drop("Wrong Name/" + NAME + ".csv", VersionedMapping.HEADER);
        try (InputStream locked = BadFilesTest.class.getResourceAsStream("locked.pdf")) {
            Files.copy(locked, inbox.inbox().resolve("test-bank/locked.pdf"));
        }
        Files.createFile(inbox.inbox().resolve("test-bank/empty.csv"));
        run = Terminal.run("run", "--inbox", inbox.inbox(), "--store", inbox.path("store"), "--json");
        // Deliveries with rejected rows only need a decision of the operator.
        assertThat(run.status()).as(run.err()).isEqualTo(3);
        summary = new ObjectMapper().readTree(run.out());
    }

    private static String camt() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                <GrpHdr><MsgId>1</MsgId><CreDtTm>2024-02-01T00:00:00Z</CreDtTm></GrpHdr>
                <Stmt><Id>1</Id><Acct><Id><IBAN>%s</IBAN></Id><Ccy>EUR</Ccy><Ownr><Nm>%s</Nm></Ownr></Acct>
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2024-01-02</Dt></BookgDt><AcctSvcrRef>A1</AcctSvcrRef>
                <AddtlNtryInf>%s</AddtlNtryInf></Ntry>
                <Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2024-01-02</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>
                """.formatted(IBAN, NAME, NAME, NAME);
    }

    @Test
    void summaryIsOneJsonObject() {
        assertThat(run.lines()).hasSize(1);
        List<String> names = new ArrayList<>();
        summary.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "deliveries",
                        "files",
                        "rows_read",
                        "accepted",
                        "rejected",
                        "rejected_by_reason",
                        "kept",
                        "merged",
                        "unattributed",
                        "withheld",
                        "superseded",
                        "copied",
                        "persons",
                        "bundles_written",
                        "bundles_unchanged",
                        "read_again",
                        "read_again_accepted",
                        "read_again_rejected",
                        "read_again_rejected_by_reason",
                        "no_longer_accepted",
                        "reread_files",
                        "not_rederivable_files",
                        "not_rederivable_rows",
                        "removed_deliveries",
                        "removed_accepted",
                        "removed_rejected",
                        "joined",
                        "separated",
                        "reviews",
                        "waiting",
                        "held_for_approval",
                        "fully_rejected",
                        "unordered_snapshots",
                        "unexpected_deliveries",
                        "other_rows",
                        "seconds",
                        "conserved",
                        "snapshot",
                        "store",
                        "keys_created");
        assertThat(summary.get("conserved").asBoolean()).isTrue();
        assertThat(summary.get("deliveries").asLong()).isEqualTo(7);
        assertThat(summary.get("files").asLong()).isEqualTo(7);
        assertThat(summary.get("rows_read").asLong()).isEqualTo(16);
        assertThat(summary.get("accepted").asLong()).isEqualTo(4);
        assertThat(summary.get("rejected").asLong()).isEqualTo(12);
        assertThat(summary.get("rejected_by_reason"))
                .hasToString("{\"BROKEN_FILE\":1,\"INVALID_VALUE\":3,\"MALFORMED_ROW\":1,\"MISSING_VALUE\":1,"
                        + "\"NO_CONNECTOR\":1,\"UNREADABLE_FILE\":3,\"WRONG_FIELD_COUNT\":2}");
        assertThat(summary.get("waiting").asLong()).isEqualTo(2);
    }

    @Test
    void bundleContainsAcceptedRows() {
        assertThat(inbox.bundles("store", "bank_reference"))
                .isEqualTo(Map.of("per-1", List.of("m1", "m6", "m8", "m9")));
        assertThat(inbox.hash("store")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, IBAN})
    void noOutputContainsValuesOfRejectedRows(String marker) throws IOException {
        assertThat(run.everything()).doesNotContain(marker);
        Terminal quarantine = Terminal.run("quarantine", "--store", inbox.path("store"));
        assertThat(quarantine.status()).isZero();
        assertThat(quarantine.everything()).doesNotContain(marker);
        for (String file : List.of("rows.csv", "letter.txt", "cut.xml", "cut.pdf", "locked.pdf", "empty.csv")) {
            Terminal check = Terminal.run("check", inbox.inbox().resolve("test-bank/" + file));
            assertThat(check.status()).as(file + check.err()).isEqualTo(1);
            assertThat(check.everything()).as(file).doesNotContain(marker);
        }
        for (Path file : publishedFiles()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(marker);
        }
    }

    /**
     * Receipts, quarantine details and the ledger, without the operator's report, which contains names of inbox files.
     */
    private static List<Path> publishedFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String part : List.of("receipts", "quarantine", "deliveries", "snapshots")) {
            try (Stream<Path> walked = Files.walk(inbox.path("store/" + part))) {
                walked.filter(file -> file.toString().matches(".*\\.jsonl?")).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files;
    }

    @Test
    void quarantineListsLocationAndReasonOfEachRow() {
        assertThat(Terminal.run("quarantine", "--store", inbox.path("store")).lines())
                .filteredOn(line -> line.startsWith("  "))
                .containsExactlyInAnyOrder(
                        "  file: found no bytes, expected a file with content (UNREADABLE_FILE)",
                        "  file: found a file of type text/plain that no connector takes, expected a file that exactly"
                                + " one connector recognises (NO_CONNECTOR)",
                        "  file: found a broken PDF structure, expected a PDF document with text (UNREADABLE_FILE)",
                        "  file: found encrypted, a password or certificate is needed, expected a PDF document with"
                                + " text (UNREADABLE_FILE)",
                        "  line 3, booked: found 2 letters and 25 digits, expected date YYYY-MM-DD[Thh:mm:ss[±hh:mm]]"
                                + " (INVALID_VALUE)",
                        "  line 4, amount: found 9 letters, expected number with decimal mark . (INVALID_VALUE)",
                        "  line 5: found 9 values, expected 7 values (WRONG_FIELD_COUNT)",
                        "  line 6: found 1 values, expected 7 values (WRONG_FIELD_COUNT)",
                        "  line 7, label: found empty, expected a value (MISSING_VALUE)",
                        "  line 9: found a quote that does not close, expected quotes in pairs (MALFORMED_ROW)",
                        "  line 5 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[1], Amt: found 9 letters, expected an amount"
                                + " without sign, with a decimal point (INVALID_VALUE)",
                        "  line 8 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[2]: found the end of the file, expected"
                                + " the end of the elements that are open (BROKEN_FILE)");
    }

    @Test
    void quarantineExportsOriginalBytes() throws IOException {
        Path letter = inbox.inbox().resolve("test-bank/letter.txt");
        String sha256 = Digests.sha256(Files.readAllBytes(letter));

        Terminal terminal = Terminal.run(
                "quarantine", "--store", inbox.path("store"), sha256, "--output", inbox.path("given-back.txt"));

        assertThat(terminal.status()).as(terminal.err()).isZero();
        assertThat(inbox.path("given-back.txt")).hasSameBinaryContentAs(letter);
    }

    @Test
    void inspectPrintsRecordsAndRejectionsInOrderThenSummary() {
        Terminal terminal = Terminal.run(
                "inspect",
                "--config",
                inbox.path("mesinfos.yaml"),
                "--json",
                inbox.inbox().resolve("test-bank/rows.csv"));

        assertThat(terminal.status()).isZero();
        assertThat(terminal.lines())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"unknown\",\"subject\":\"C1\","
                                + "\"subject_kind\":\"CUSTOMER\",\"booking_date\":\"2024-01-02\",\"amount\":\"-12.30\","
                                + "\"currency\":\"EUR\",\"label\":\"GOOD\",\"bank_reference\":\"m1\"}",
                        "{\"rejected\":{\"reason\":\"INVALID_VALUE\",\"line\":3,\"column\":\"booked\","
                                + "\"found\":\"2 letters and 25 digits\","
                                + "\"expected\":\"date YYYY-MM-DD[Thh:mm:ss[±hh:mm]]\"}}",
                        "{\"rejected\":{\"reason\":\"INVALID_VALUE\",\"line\":4,\"column\":\"amount\","
                                + "\"found\":\"9 letters\",\"expected\":\"number with decimal mark .\"}}",
                        "{\"rejected\":{\"reason\":\"WRONG_FIELD_COUNT\",\"line\":5,\"found\":\"9 values\","
                                + "\"expected\":\"7 values\"}}",
                        "{\"rejected\":{\"reason\":\"WRONG_FIELD_COUNT\",\"line\":6,\"found\":\"1 values\","
                                + "\"expected\":\"7 values\"}}",
                        "{\"rejected\":{\"reason\":\"MISSING_VALUE\",\"line\":7,\"column\":\"label\","
                                + "\"found\":\"empty\",\"expected\":\"a value\"}}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"unknown\",\"subject\":\"C1\","
                                + "\"subject_kind\":\"CUSTOMER\",\"booking_date\":\"2024-01-03\",\"amount\":\"3.00\","
                                + "\"currency\":\"EUR\",\"label\":\"GOOD TOO\",\"bank_reference\":\"m6\"}",
                        "{\"rejected\":{\"reason\":\"MALFORMED_ROW\",\"line\":9,\"found\":\"a quote that does not"
                                + " close\",\"expected\":\"quotes in pairs\"}}",
                        "{\"summary\":{\"file\":\"" + inbox.inbox().resolve("test-bank/rows.csv")
                                + "\",\"media_type\":\"text/csv\",\"encoding\":\"UTF-8\","
                                + "\"connector\":\"test-bank/moves\",\"connector_version\":1,"
                                + "\"why\":\"its header has the 7 expected columns (strength 80)\","
                                + "\"rows_read\":8,\"accepted\":2,\"rejected\":6,\"skipped\":1,\"without_subject\":0,"
                                + "\"partial\":false,"
                                + "\"rejected_by_reason\":{\"WRONG_FIELD_COUNT\":2,\"MISSING_VALUE\":1,"
                                + "\"INVALID_VALUE\":2,\"MALFORMED_ROW\":1},\"without_value\":[{\"use\":\"value_date\",\"source\":\"value\"}],"
                                + "\"candidates\":[]}}");
    }

    @Test
    void checkSucceedsOnlyIfEveryRowIsAccepted() {
        inbox.drop("../elsewhere/test-bank/good.csv", VersionedMapping.HEADER, "C1;m1;2024-01-02;;-12.30;EUR;GOOD");
        Path good = inbox.path("elsewhere/test-bank/good.csv");

        Terminal accepted = Terminal.run("check", "--config", inbox.path("mesinfos.yaml"), good);
        Terminal refused = Terminal.run("check", inbox.inbox().resolve("test-bank/rows.csv"));

        assertThat(accepted.status()).isZero();
        assertThat(accepted.lines())
                .contains(
                        "Ready: the only row would be accepted",
                        "  Read by test-bank/moves: one row, 1 accepted, 0 rejected.");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.lines())
                .contains(
                        "Not ready: 6 rows of 8 would be rejected",
                        "  Read by test-bank/moves: 8 rows, 2 accepted, 6 rejected.",
                        "      line 7: this is empty; expected a value");
    }

    /** Checks that a file whose number of rows differs from the manifest is read and reported. */
    @Test
    void reportsFileWithUnexpectedNumberOfRows() throws IOException {
        assertThat(summary.get("other_rows").asLong()).isEqualTo(1);
        JsonNode file = file("moves.csv");
        assertThat(file.get("rows_promised").asLong()).isEqualTo(3);
        assertThat(file.get("rows_read").asLong()).isEqualTo(2);
        assertThat(file("locked.pdf").get("rows_promised").isNull()).isTrue();
    }

    private static JsonNode file(String name) throws IOException {
        for (JsonNode delivery : report().get("deliveries")) {
            for (JsonNode file : delivery.get("files")) {
                if (file.get("name").asText().equals(name)) {
                    return file;
                }
            }
        }
        throw new AssertionError("The report does not name " + name);
    }

    @Test
    void reportsWaitingDeliveriesWithReason() throws IOException {
        assertThat(report().get("waiting").findValuesAsText("reason"))
                .containsExactly(
                        "the organisation's folder is not named [a-z0-9-], at most 64 characters",
                        "a file that delivery.yaml lists is missing");
    }

    private static JsonNode report() throws IOException {
        try (Stream<Path> files = Files.walk(inbox.path("store/runs"))) {
            Path report = files.filter(file -> file.endsWith("report.json"))
                    .findFirst()
                    .orElseThrow();
            return new ObjectMapper().readTree(report.toFile());
        }
    }
}
