package org.mesinfos.pipelines.cli.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;

final class TestConnectorsCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeMapping() throws IOException {
        Files.createDirectories(folder.resolve("lune/releve"));
        Files.writeString(folder.resolve("lune/releve.yaml"), """
                connector: lune/releve
                version: 1
                title: Account statements of Lune
                format: csv
                deliveries: append
                values: {decimal: ",", dates: dd/MM/yyyy}
                record: BankTransaction
                subject: {kind: account, from: Compte Lune}
                key: {natural: [booking_date, amount, label]}
                fields:
                  account_number: Compte Lune
                  booking_date: {column: Jour Lune, required: true}
                  label: Objet
                  amount: {column: Somme, required: true}
                  currency: {constant: EUR}
                """);
        Files.writeString(folder.resolve("lune/releve/mars.csv"), """
                Compte Lune;Jour Lune;Objet;Somme
                LU28;14/03/2024;LAMPION;-40,60
                LU28;15/03/2024;AUNE;90,00
                """);
    }

    @Test
    void runsTheContractOnMappingsOutsideOfTheSourceTree() {
        Terminal terminal = ProgramProcess.run("connectors", "test", folder);

        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.out())
                .contains("lune/releve mars.csv: reads its sample as expected: there are no expected records: ");
        assertThat(terminal.out()).contains("1 mapping, 14 checks, 1 failed");
    }

    @Test
    void warnsOfMappingsThatMayReadFilesWrongly() throws IOException {
        Path mapping = folder.resolve("lune/releve.yaml");
        Files.writeString(mapping, Files.readString(mapping).replace("  currency: {constant: EUR}\n", ""));

        assertThat(ProgramProcess.run("connectors", "test", folder).lines())
                .contains("lune/releve: warning: records BankTransaction have amount without currency");
    }

    @Tag("slow")
    @Test
    void printsTheRecordsThatDifferAlone() throws IOException {
        assertThat(ProgramProcess.run("connectors", "test", folder, "--write-expected")
                        .status())
                .isZero();
        Path expected = folder.resolve("lune/releve/mars.csv.expected.json");
        Files.writeString(expected, Files.readString(expected).replace("LAMPION", "LAMPE"));

        Terminal terminal = ProgramProcess.run("connectors", "test", folder);

        assertThat(terminal.status()).isEqualTo(1);
        assertThat(terminal.out()).doesNotContain("AUNE");
        assertThat(terminal.lines()).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).endsWith("reads its sample as expected: expected (-) and read (+):");
            assertThat(lines.get(1)).startsWith("- ").contains("LAMPE");
            assertThat(lines.get(2)).startsWith("+ ").contains("LAMPION");
        });
    }

    @Test
    void valuesAfterTheRecordsAreLostUnlessARuleSkipsThem() throws IOException {
        Files.createDirectories(folder.resolve("lot/paie"));
        Files.writeString(folder.resolve("lot/paie/mai.xml"), """
                <lot>
                 <fiche no="F1"><net>1250.40</net></fiche>
                 <fiche no="F2"><net>980.15</net></fiche>
                 <bilan fiches="2"/>
                </lot>
                """);
        String mapping = """
                connector: lot/paie
                version: 1
                title: Payslips of Lot
                format: xml
                xml: {record: /lot/fiche}
                record: Income
                key: {native: document_number}
                fields: {document_number: "@no", net_paid: net, kind: {constant: SALARY}}
                """;
        Path file = Files.writeString(folder.resolve("lot/paie.yaml"), mapping);

        assertThat(ProgramProcess.run("connectors", "test", folder).lines())
                .contains(
                        "lot/paie mai.xml: retains every delivered value: 1 values of the sample are in no record: line 4,"
                                + " bilan@fiches: 2. Read them into fields. Values after the last record belong to none: make their"
                                + " element a record too, and leave it out with a \"skip\" rule");

        Files.writeString(
                file,
                mapping.replace("/lot/fiche", "[/lot/fiche, /lot/bilan]")
                        + "skip: {path: \"@fiches\", empty: false, rule: totals}\n");
        assertThat(ProgramProcess.run("connectors", "test", folder).lines())
                .noneMatch(line -> line.contains("retains every delivered value") && line.startsWith("lot/paie"));
    }

    @Test
    void aFolderWithoutMappingsIsAMistake() throws IOException {
        Terminal terminal = ProgramProcess.run("connectors", "test", Files.createDirectories(folder.resolve("empty")));

        assertThat(terminal.status()).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no mapping in ").contains("expected ORG/NAME.yaml");
    }
}
