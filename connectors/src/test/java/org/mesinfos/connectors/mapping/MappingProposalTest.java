package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.BytesContent;

class MappingProposalTest {

    @TempDir
    Path folder;

    @Test
    void bankExportGivesAMappingThatReadsIt() throws IOException {
        String sample = """
                Relevé;du 01/01/2024
                Compte;Date;Date de valeur;Libellé "court";Débit euros;Crédit euros;Pointage
                FR76;02/01/2024;03/01/2024;CARTE;1 012,30;;x
                FR76;05/01/2024;05/01/2024;SALAIRE;;2.000,00;
                """.replace("\"court\"", "court");
        String yaml = MappingProposal.of("ma-banque/operations", Files.writeString(folder.resolve("x.csv"), sample));

        assertThat(yaml)
                .contains("record: BankTransaction", "subject: {kind: account, from: \"Compte\"}", "    - \"Pointage\"")
                .contains("  booking_date: {column: \"Date\", format: \"dd/MM/yyyy\"}")
                .contains(
                        "  amount: {debit: \"Débit euros\", credit: \"Crédit euros\", decimal: \",\", grouping: \".\"}");
        CollectedRows rows = CollectedRows.of(
                MappingLoader.load("ma-banque/operations", "proposal", yaml), BytesContent.utf8("x.csv", sample));
        assertThat(rows.complaints()).isEmpty();
        assertThat(rows.json().get(0)).contains("\"amount\":\"-1012.30\"", "\"additional\":{\"Pointage\":\"x\"}");
    }

    @Test
    void sampleOfWhichNothingIsKnownStillGivesAMappingThatLoads() throws IOException {
        String yaml = MappingProposal.of(
                "a/b", Files.writeString(folder.resolve("x.csv"), "foo,\"b \"\"q\"\" \\ar\"\n1,2\n3,4\n"));
        assertThat(MappingLoader.load("a/b", "proposal", yaml).id()).isEqualTo("a/b");
    }

    @Test
    void sampleWithoutColumnsIsRefused() throws IOException {
        Path sample = Files.writeString(folder.resolve("x.txt"), "Bonjour");
        assertThatThrownBy(() -> MappingProposal.of("a/b", sample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No columns were found in ");
    }
}
