package org.mesinfos.connectors.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.BankTransaction;

/** Letters of an ABO file that has only few of them, in each encoding of such files. */
class CzechLettersTest {

    private static final Path SAMPLE = Path.of("../../sample-data/standard/abo/statement.gpc");

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "IBM852", "ISO-8859-2"})
    void fewLettersAreReadInTheEncodingsOfTheFormat(String encoding) throws IOException {
        String statement = Files.readString(SAMPLE, StandardCharsets.US_ASCII).replace("DILNA SRO ", "Řeřiška že");
        BytesContent content = BytesContent.of("x.gpc", statement.getBytes(Charset.forName(encoding)));

        CollectedMappingRows rows = CollectedMappingRows.of(
                ConnectorRegistry.load().find("standard/abo").orElseThrow(), content);

        assertThat(rows.accepted().get(1).record())
                .isInstanceOfSatisfying(
                        BankTransaction.class,
                        row -> assertThat(row.getCounterpartyName()).isEqualTo("Řeřiška že"));
    }
}
