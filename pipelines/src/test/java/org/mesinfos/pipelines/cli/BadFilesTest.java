package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
import org.mesinfos.pipelines.run.Moves;
import org.mesinfos.pipelines.run.SmallInbox;

/**
 * Files that are broken in every way cost themselves and nothing else, and nothing that anybody reads about them tells
 * what they held.
 */
final class BadFilesTest {

    private static final String NAME = "MARQUETTE";
    private static final String IBAN = "FR7630006000011234567890189";

    @TempDir
    private static Path folder;

    private static SmallInbox inbox;
    private static Terminal run;
    private static JsonNode summary;

    @BeforeAll
    static void takeAll() throws IOException {
        inbox = new SmallInbox(folder)
                .beside("mesinfos.yaml", "connectors: mine", "registry: registry.csv", "person-key: person.key")
                .registry("per-1;test-bank;C1")
                .mapping("mine", Moves.ID, Moves.FIRST)
                .drop(
                        "test-bank/rows.csv",
                        Moves.HEADER,
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
                .drop("test-bank/short/rest.csv", Moves.HEADER)
                .drop("Wrong Name/" + NAME + ".csv", Moves.HEADER);
        Files.createFile(inbox.inbox().resolve("test-bank/empty.csv"));
        run = Terminal.run("run", "--inbox", inbox.inbox(), "--store", inbox.path("store"), "--json");
        assertThat(run.status()).as(run.err()).isZero();
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
    void theSummaryIsOneObjectWithTheseNumbers() {
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
                        "persons",
                        "bundles_written",
                        "bundles_unchanged",
                        "read_again",
                        "waiting",
                        "seconds",
                        "conserved",
                        "snapshot",
                        "store");
        assertThat(summary.get("conserved").asBoolean()).isTrue();
        System.out.println(summary);
    }

    @Test
    void whatWasGoodIsInTheBundle() {
        assertThat(inbox.bundles("store", "bank_reference")).isEqualTo(Map.of("per-1", List.of("m1", "m6")));
        assertThat(inbox.hash("store")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, IBAN})
    void nothingTellsWhatBadRowsHeld(String marker) throws IOException {
        assertThat(run.everything()).doesNotContain(marker);
        Terminal quarantine = Terminal.run("quarantine", "--store", inbox.path("store"));
        assertThat(quarantine.status()).isZero();
        assertThat(quarantine.everything()).doesNotContain(marker);
        for (String file : List.of("rows.csv", "letter.txt", "cut.xml", "cut.pdf", "empty.csv")) {
            Terminal check = Terminal.run("check", inbox.inbox().resolve("test-bank/" + file));
            assertThat(check.status()).as(file + check.err()).isEqualTo(1);
            assertThat(check.everything()).as(file).doesNotContain(marker);
        }
        for (Path file : told()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(marker);
        }
    }

    /** Receipts, reasons of quarantine and the ledger; the operator's report apart, which names files of the inbox. */
    private static List<Path> told() throws IOException {
        List<Path> told = new ArrayList<>();
        for (String part : List.of("receipts", "quarantine", "deliveries", "snapshots")) {
            try (Stream<Path> files = Files.walk(inbox.path("store/" + part))) {
                files.filter(file -> file.toString().matches(".*\\.jsonl?")).forEach(told::add);
            }
        }
        assertThat(told).hasSizeGreaterThan(10);
        return told;
    }

    @Test
    void quarantineNamesThePlaceAndTheReasonOfEachRow() {
        System.out.println(
                Terminal.run("quarantine", "--store", inbox.path("store")).out());
        System.out.println(Terminal.run("check", inbox.inbox().resolve("test-bank/rows.csv"))
                .out());
        System.out.println(Terminal.run(
                        "inspect",
                        "--config",
                        inbox.path("mesinfos.yaml"),
                        "--json",
                        inbox.inbox().resolve("test-bank/rows.csv"))
                .out());
        System.out.println(run.err());
    }
}
