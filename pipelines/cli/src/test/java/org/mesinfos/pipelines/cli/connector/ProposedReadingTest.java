package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.mapping.MappingSchema;
import org.mesinfos.pipelines.cli.ProgramCommand;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;

/** Transactions of a bank with an undescribed format. */
final class ProposedReadingTest {

    private static final String[] TRANSACTIONS = {
        "Numéro de compte;Date;Libellé;Débit;Crédit;Devise",
        "00099887766;13/02/2024;MARCHE DU LAC;12,30;;EUR",
        "00099887766;14/02/2024;VIREMENT ATELIER;;1 500,00;EUR"
    };

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void drop() {
        inbox = new TestInbox(folder).drop("small-bank/movements.csv", TRANSACTIONS);
    }

    private Path file() {
        return inbox.inbox().resolve("small-bank/movements.csv");
    }

    private JsonNode run(int status) throws IOException {
        Terminal terminal = Terminal.run("run", "--inbox", inbox.inbox(), "--store", inbox.path("store"), "--json");
        assertThat(terminal.status()).as(terminal.err()).isEqualTo(status);
        return new ObjectMapper().readTree(terminal.out());
    }

    @Test
    void inspectShowsRecordsOfProposalWithoutConnector() throws IOException {
        Terminal terminal = Terminal.run("inspect", "--json", file());

        List<JsonNode> lines = new ArrayList<>();
        for (String line : terminal.lines()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("amount").asText()).isEqualTo("-12.30");
        assertThat(lines.get(1).get("label").asText()).isEqualTo("VIREMENT ATELIER");
        assertThat(lines.get(0).get("derived"))
                .extracting(derived -> derived.get("name").asText() + " = "
                        + derived.get("value").asText())
                .containsExactly(
                        "amount.proof = debits and credits, but no balance or total to check them",
                        "booking_date.proof = dates have only one interpretation",
                        "reading = inferred");
        JsonNode summary = lines.get(2).get("summary");
        assertThat(summary.get("connector").isNull()).isTrue();
        assertThat(summary.get("accepted").asLong()).isEqualTo(2);
        assertThat(summary.get("proposal").get("connector").asText()).isEqualTo("mesinfos/bank-movements");
        assertThat(summary.get("proposal").get("confidence").asInt()).isBetween(80, 99);
        assertThat(summary.get("proposal").get("reason").asText()).contains("debit from \"Débit\"");
    }

    @Test
    void inspectPrintsProposalWithConfidence() {
        assertThat(Terminal.run("inspect", file()).out())
                .contains("  no connector: no connector recognises it")
                .containsPattern("  proposal: mesinfos/bank-movements could read it, confidence \\d\\d %: "
                        + "booking_date from \"Date\"");
    }

    @Test
    void runQuarantinesFileWithoutPermission() throws IOException {
        JsonNode summary = run(3);

        assertThat(summary.get("accepted").asLong()).isZero();
        assertThat(summary.get("rejected_by_reason")).hasToString("{\"NO_CONNECTOR\":1}");
    }

    @Test
    void runReplaysFileFromQuarantineWithPermission() throws IOException {
        run(3);
        inbox.operatorFile("mesinfos.yaml", "organisations:", "  - id: small-bank", "    fallback: bank-transactions");

        JsonNode summary = run(0);

        assertThat(summary.get("read_again").asLong()).isEqualTo(1);
        assertThat(summary.get("accepted").asLong()).isZero();
        assertThat(summary.get("read_again_accepted").asLong()).isEqualTo(2);
        assertThat(summary.get("read_again_rejected").asLong()).isEqualTo(-1);
    }

    @Test
    void receiptNamesTheConnectorThatCouldReadNoRow() throws IOException {
        inbox.operatorFile(
                "mine/small-bank/movements.yaml",
                "connector: small-bank/movements",
                "version: 1",
                "title: Movements",
                "format: csv",
                "deliveries: append",
                "csv: {delimiter: ';'}",
                "record: BankTransaction",
                "subject: {kind: customer, from: {source: customer}}",
                "key: {natural: [booking_date, amount]}",
                "fields:",
                "  booking_date: {column: Date, format: yyyy.MM.dd, required: true}",
                "  amount: {debit: Débit, credit: Crédit, required: true}");
        inbox.operatorFile(
                "mesinfos.yaml",
                "connectors: mine",
                "organisations:",
                "  - id: small-bank",
                "    fallback: bank-transactions");

        assertThat(run(0).get("accepted").asLong()).isEqualTo(2);

        String delivery = Terminal.run("receipt", "small-bank", "--store", inbox.path("store"))
                .out()
                .lines()
                .map(line -> line.strip().split("\\s+", 2)[0])
                .filter(word -> word.matches("[0-9a-f]{8,}"))
                .findFirst()
                .orElseThrow();
        assertThat(Terminal.run("receipt", "small-bank", delivery, "--store", inbox.path("store"))
                        .out())
                .contains("mesinfos/bank-movements", "small-bank/movements", "2 rows are rejected")
                .isEqualTo(Terminal.run("receipt", "small-bank", "movements.csv", "--store", inbox.path("store"))
                        .out());
    }

    @Test
    void reportsUnknownFallback() {
        inbox.operatorFile("mesinfos.yaml", "organisations: [{id: small-bank, fallback: bank-statements}]");

        Terminal terminal = Terminal.run("run", "--inbox", inbox.inbox(), "--store", inbox.path("store"));

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err())
                .contains("\"fallback\" is \"bank-statements\", expected none, bank-transactions, documents, any");
    }

    @Test
    void newConnectorStartsFromProposal() throws IOException {
        Path mappings = folder.resolve("mine");
        Terminal written =
                Terminal.run("connectors", "new", "small-bank/movements", "--from", file(), "--output", mappings);
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(Files.readString(mappings.resolve("small-bank/movements.yaml")))
                .startsWith("# yaml-language-server: $schema=../mapping.schema.json\n"
                        + "# Proposed from a sample with a confidence of ")
                .contains("connector: small-bank/movements", "debit: {column: \"Débit\"}");
        assertThat(Files.readString(mappings.resolve("mapping.schema.json"))).isEqualTo(MappingSchema.json());
        inbox.operatorFile("mesinfos.yaml", "connectors: mine");

        JsonNode summary = run(0);

        assertThat(summary.get("accepted").asLong()).isEqualTo(2);
        assertThat(summary.get("rejected").asLong()).isZero();
    }

    @Test
    void newNamesAnotherPlaceWhenItsDefaultFolderCannotBeWritten() throws Exception {
        Files.writeString(inbox.path("mappings"), "a file in the place of the folder");
        Path err = inbox.path("err");

        int status = new ProcessBuilder(
                        ProgramCommand.of("512m", "connectors", "new", "small-bank/movements", "--from", file()))
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();

        assertThat(status).isEqualTo(2);
        assertThat(err)
                .content()
                .contains("mappings cannot be written: ", "is a file, not a folder. Name another place with --output.");
    }

    @Test
    void newProposesReceiptsWithTheirLinesAndSaysSo() throws IOException {
        Path sample = Files.writeString(inbox.path("tickets.json"), """
                [{"numero": "T-1", "client": "C1", "magasin": "Lyon", "total": 12.40, "items": [
                   {"ean": "301", "libelle": "PATE", "quantite": 1}, {"ean": "356", "libelle": "CAFE", "quantite": 2}]},
                 {"numero": "T-2", "client": "C2", "magasin": "Lyon", "total": 3.20, "items": [
                   {"ean": "302", "libelle": "PAIN", "quantite": 2}]}]
                """);

        Terminal written =
                Terminal.run("connectors", "new", "shop/tickets", "--from", sample, "--output", folder.resolve("mine"));

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).startsWith("Each record is one receipt, and items its lines.\n");
    }

    @Test
    void newProposesNoTransactionsForATableThatIsUnlikelyToHaveAny() throws IOException {
        Path visits = Files.writeString(inbox.path("visits.csv"), """
                Badge,Entrée,Sortie,Club
                B-77,2026-01-15 18:00,2026-01-15 19:10,Club Gare
                B-77,2026-02-05 18:00,2026-02-05 19:10,Club Gare
                B-81,2026-02-06 07:00,2026-02-06 08:05,Club Port
                """);

        Terminal terminal =
                Terminal.run("connectors", "new", "gym/visits", "--from", visits, "--output", folder.resolve("mine"));

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("No record type matches enough columns of " + visits);
        assertThat(folder.resolve("mine")).doesNotExist();
    }

    @Test
    void newRefusesATableWithTooFewColumnsOfARecord() {
        Path readings = Path.of("..", "..", "sample-data", "grdf", "donnees-informatives", "jour.xlsx");

        Terminal terminal =
                Terminal.run("connectors", "new", "grdf/days", "--from", readings, "--output", folder.resolve("mine"));

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("No record type matches enough columns of " + readings);
    }

    @Test
    void newRefusesFileWithoutColumnNames() throws IOException {
        Path pdf = Files.writeString(inbox.path("statement.pdf"), "%PDF-1.4\n1 0 obj | 2 0 obj\n");

        Terminal terminal = Terminal.run("connectors", "new", "small-bank/pdf", "--from", pdf);

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("No columns were found in " + pdf);
    }

    @Test
    void layoutDrawsWordsAndColumns() {
        Path pdf = Path.of("..", "..", "sample-data", "mesinfos", "bank-statements", "monthly-statement.pdf");

        Terminal terminal = Terminal.run("inspect", "--layout", pdf);

        assertThat(terminal.status()).as(terminal.err()).isZero();
        assertThat(terminal.out())
                .startsWith("<svg xmlns=")
                .contains("<title>table 1</title>", "<title>dates</title>", "<title>booking_date</title>");
        assertThat(terminal.out().strip()).endsWith("</svg>");
    }
}
