package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.generic.table.BankTransactionsConnector;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.MappingLoader;

/** A described connector that rejects every row passes the file on, but never to a reader that is not allowed. */
class FallThroughTest {

    private static final Connector DESCRIBED = MappingLoader.load("lune/releve", "test", """
            connector: lune/releve
            version: 1
            title: Releve
            format: csv
            deliveries: append
            csv: {delimiter: ";"}
            values: {decimal: "."}
            record: BankTransaction
            subject: {kind: customer, from: {source: customer}}
            key: {natural: [booking_date, amount, label]}
            fields:
              booking_date: {column: Date, format: yyyy-MM-dd, required: true}
              amount: {column: Montant, required: true}
              label: {column: Libelle}
            """);

    private static final String OTHER_BANK = """
            Date;Libelle;Montant;Solde
            14/03/2024;LAMPION;-40,60;459,40
            15/03/2024;AUNE;90,00;549,40
            16/03/2024;ROSEAU;-11,05;538,35
            17/03/2024;FOUGERE;-8,35;530,00
            """;

    private static Selection select(String organisation, String text, String... allowed) throws IOException {
        ConnectorRegistry registry = ConnectorRegistry.of(List.of(DESCRIBED, new BankTransactionsConnector()));
        return registry.select(
                BufferedFilePreview.of(
                        BytesContent.of(organisation, "x.csv", text.getBytes(StandardCharsets.UTF_8)),
                        PdfPreviewReader.NONE),
                new AllowedConnectors(List.of(allowed)));
    }

    @Test
    void nextReaderGetsTheFileAndTheDiagnosisIsKept() throws IOException {
        Selection selection = select("lune", OTHER_BANK, "lune/*", "mesinfos/bank-movements");

        assertThat(selection).isInstanceOfSatisfying(Selection.Chosen.class, chosen -> {
            assertThat(chosen.connector().id()).isEqualTo("mesinfos/bank-movements");
            assertThat(chosen.passedOver())
                    .extracting(
                            Selection.NearMiss::connectorId,
                            miss -> miss.missing().get(0))
                    .containsExactly(tuple("lune/releve", "a readable row: 4 rows are rejected"));
        });
    }

    @Test
    void connectorKeepsTheFileIfNoOtherReaderIsAllowed() throws IOException {
        assertThat(select("lune", OTHER_BANK, "lune/*"))
                .isInstanceOfSatisfying(
                        Selection.Chosen.class,
                        chosen -> assertThat(chosen.connector().id()).isEqualTo("lune/releve"));
    }

    @Test
    void ownConnectorsComeFirstWithTheNewNameOfAColumn() throws IOException {
        String renamed = """
                Date;Description;Montant
                2024-03-14;LAMPION;-40.60
                """;

        assertThat(select("lune", renamed, "lune/*")).isInstanceOfSatisfying(Selection.None.class, none -> {
            assertThat(none.nearMisses().get(0).connectorId()).isEqualTo("lune/releve");
            assertThat(none.nearMisses().get(0).missing())
                    .contains("column \"Libelle\": is it your column \"Description\"?");
        });
    }

    @Test
    void theOnlyUnknownNameIsProposedForTheOnlyColumnThatIsLeft() throws IOException {
        String renamed = """
                Jour operation;Description;Montant
                2024-03-14;LAMPION;-40.60
                """;

        assertThat(select("lune", renamed, "lune/*"))
                .isInstanceOfSatisfying(
                        Selection.None.class,
                        none -> assertThat(none.nearMisses().get(0).missing())
                                .contains(
                                        "column \"Date\": is it your column \"Jour operation\"?",
                                        "column \"Libelle\": is it your column \"Description\"?"));
    }

    @Test
    void readingWithoutProofIsHeldWithWhatItLacks() throws IOException {
        String text = """
                Date,Description,Amount
                04/03/2024,LAMPION,40.60
                05/03/2024,AUNE,90.00
                """;

        assertThat(select("aube", text, "mesinfos/bank-movements@90"))
                .isInstanceOfSatisfying(
                        Selection.None.class,
                        none -> assertThat(none.nearMisses().get(0).missing())
                                .contains("amount: amounts of one sign only, whose direction nothing states"));
        assertThat(select("aube", text, "mesinfos/bank-movements@1")).isInstanceOf(Selection.Chosen.class);
    }
}
