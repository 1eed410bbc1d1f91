package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.records.BankTransaction;

/** The sample statement of three pages, read with its mapping. */
class StatementSampleTest {

    private static final Path SAMPLE =
            Path.of("..", "..", "sample-data", "banque-atlantide", "releve", "releve-2024-01.pdf");

    @Test
    void readsEveryTransactionAndConfirmsTheBalances() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(connector(), content(Files.readAllBytes(SAMPLE)));

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.accepted()).hasSize(118);
        assertThat(rows.skipped())
                .containsExactly(
                        "page 1 line 7: opening balance",
                        "page 1 line 51: page-end",
                        "page 2 line 51: page-end",
                        "page 3 line 42: skip",
                        "page 3 line 43: closing balance",
                        "page 3 line 44: page-end");
    }

    @Test
    void readsWholeLabelsAndSignedAmounts() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(connector(), content(Files.readAllBytes(SAMPLE)));
        List<BankTransaction> transactions = rows.accepted().stream()
                .map(ParsedRow::record)
                .map(BankTransaction.class::cast)
                .toList();

        assertThat(transactions.get(0).getLabel()).isEqualTo("VIREMENT SALAIRE ATELIERS DU PORT RÉF SAL-2024-01");
        assertThat(transactions.get(0).getAmount()).isEqualByComparingTo(new BigDecimal("2145.67"));
        assertThat(transactions.get(5).getLabel()).isEqualTo("ACHAT RÉSIDENCE NOTAIRE 44 000");
        assertThat(transactions.get(5).getAmount()).isEqualByComparingTo(new BigDecimal("-12340000"));
        assertThat(transactions.get(5).getAccountNumber()).isEqualTo("FR7630099000010000123456789");
        assertThat(rows.accepted().get(5).locator()).hasToString("page 1 line 15");
    }

    @Test
    void keepsTheRowsOfATruncatedStatementAndReportsTheTruncation() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE);
        CollectedMappingRows rows =
                CollectedMappingRows.of(connector(), content(Arrays.copyOf(whole, whole.length * 2 / 3)));

        assertThat(rows.rejected()).isNotEmpty();
        assertThat(rows.rejected()).anyMatch(rejection -> rejection.reason().losesFurtherRows());
        assertThat(rows.count())
                .isEqualTo(rows.accepted().size() + rows.rejected().size());
    }

    private static BytesContent content(byte[] bytes) {
        return BytesContent.of("banque-atlantide", "releve.pdf", bytes);
    }

    private static Connector connector() throws IOException {
        String id = "banque-atlantide/releve";
        String file = "/org/mesinfos/connectors/" + id + ".yaml";
        try (InputStream in = StatementSampleTest.class.getResourceAsStream(file)) {
            return MappingLoader.load(id, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
