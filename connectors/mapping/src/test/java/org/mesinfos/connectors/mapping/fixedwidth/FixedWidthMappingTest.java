package org.mesinfos.connectors.mapping.fixedwidth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;

class FixedWidthMappingTest {

    private static final String MAPPING = """
            connector: test/lines
            version: 1
            title: Test
            format: fixed-width
            fixed-width:
              columns: {account: 1-5, date: 6-13, label: 15-24, amount: 25-34, branch: 35-36}
              skip: ["^TOTAL"]
            recognise:
              values: {date: '\\d{8}'}
            values: {decimal: ",", dates: yyyyMMdd}
            record: BankTransaction
            subject: {kind: account, from: account}
            key: {natural: [booking_date, amount, label]}
            fields: {account_number: account, booking_date: date, label: label, amount: {column: amount, required: true}}
            """;

    private static final String FILE = """
            0000120240105xBOULANGERI    -12,3007
            0000220240106 SALAIRE     2145,67
            TOTAL                     2133,37

            0000220240107 COURT
            """;

    @Test
    void readsValuesByPositionAndRetainsUncoveredCharacters() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.txt", FILE));

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"00001\",\"subject_kind\":\"ACCOUNT\",\"additional\":{\"branch\":\"07\",\"characters 14-14\":\"x\"},\"account_number\":\"00001\",\"booking_date\":\"2024-01-05\",\"amount\":\"-12.30\",\"label\":\"BOULANGERI\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"subject\":\"00002\",\"subject_kind\":\"ACCOUNT\",\"account_number\":\"00002\",\"booking_date\":\"2024-01-06\",\"amount\":\"2145.67\",\"label\":\"SALAIRE\"}");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 5, amount: found empty, expected a value (MISSING_VALUE)");
        assertThat(rows.skipped()).containsExactly("line 3: skip rule", "line 4: blank line");
    }

    @Test
    void lineInAnotherEncodingIsRejected() throws IOException {
        byte[] file = FILE.replace("BOULANGERI", "BOULANGER\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        CollectedMappingRows rows = CollectedMappingRows.of(
                load(MAPPING), BytesContent.of(BytesContent.utf8("x.txt", "").context(), file));

        assertThat(rows.json()).hasSize(1);
        assertThat(rows.rejectionTexts())
                .contains("line 1: found bytes that are not UTF-8, expected text in UTF-8 (MALFORMED_ROW)");
    }

    @Test
    void textWithoutTheDeclaredPatternIsAnotherFormat() throws IOException {
        Connector withPattern = load(MAPPING.replace(
                "  values: {date: '\\d{8}'}", "  matches: ^BEGIN\n  values: {date: '\\d{8}', label: '.*'}"));

        assertThat(withPattern.recognise(preview("[{\"date\": \"2024-01-05\", \"label\": \"SALAIRE\"}]\n")))
                .isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(withPattern.recognise(preview("BEGIN\n00001xxxxxxxxxBOULANGERI    -12,3007\n")))
                .isInstanceOf(Recognition.Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1250", "IBM852", "ISO-8859-2", "UTF-8"})
    void lettersOfAFileDecideAmongTheDeclaredEncodings(String encoding) throws IOException {
        Connector connector =
                load(MAPPING.replace("  skip:", "  encoding: [windows-1250, IBM852, ISO-8859-2]\n  skip:"));
        byte[] bytes = "0000120240105 ŽIŽKŮV DŘU    -12,3007\n0000220240106 košťál     2145,67\n"
                .getBytes(Charset.forName(encoding));

        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.of("x.txt", bytes));

        assertThat(rows.json())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).containsAnyOf("\"label\":\"ŽIŽKŮV DŘU\"", "\"label\":\"košťál\""));
    }

    @Test
    void declaredLettersExcludeThoseOfOtherLanguages() throws IOException {
        String section = "  encoding: [windows-1250, ISO-8859-2]\n";
        byte[] bytes = "0000120240105 košile       -12,30\n".getBytes(Charset.forName("ISO-8859-2"));
        BytesContent content = BytesContent.of("x.txt", bytes);

        assertThat(CollectedMappingRows.of(load(MAPPING.replace("  skip:", section + "  skip:")), content)
                        .json()
                        .get(0))
                .contains("\"label\":\"koąile\"");
        assertThat(CollectedMappingRows.of(
                                load(MAPPING.replace("  skip:", section + "  letters: áčďéěíňóřšťúůýž\n  skip:")),
                                content)
                        .json()
                        .get(0))
                .contains("\"label\":\"košile\"");
    }

    @Test
    void theFirstDeclaredEncodingReadsBytesThatAllReadAlike() throws IOException {
        Connector connector = load(MAPPING.replace("  skip:", "  encoding: [windows-1250, IBM852]\n  skip:"));
        byte[] bytes = "0000120240105 Kovář        -12,30\n".getBytes(Charset.forName("windows-1250"));

        assertThat(CollectedMappingRows.of(connector, BytesContent.of("x.txt", bytes))
                        .json())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("\"label\":\"Kovář\"");
    }

    @Test
    void splitsGiveTheRowsOfTheWholeFile() throws IOException {
        Connector connector = load(MAPPING);
        BytesContent content = BytesContent.utf8("x.txt", FILE);
        CollectedMappingRows splits = CollectedMappingRows.of(connector, content, connector.split(content, 40));
        assertThat(splits.json())
                .isEqualTo(CollectedMappingRows.of(connector, content).json());
    }

    @Test
    void recognisesItsValues() throws IOException {
        assertThat(recognise(FILE)).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise("Bonjour,\nrien à signaler.\n")).isInstanceOf(Recognition.Declined.class);
    }

    @Test
    void reportsInvalidRange() {
        assertThatThrownBy(() -> load(MAPPING.replace("15-24", "24-15")))
                .hasMessageStartingWith("lines.yaml:6:46: \"label\" is \"24-15\", expected first and last character");
    }

    private static Recognition recognise(String file) throws IOException {
        return load(MAPPING).recognise(preview(file));
    }

    private static BufferedFilePreview preview(String file) throws IOException {
        return BufferedFilePreview.of(BytesContent.utf8("x.txt", file), PdfPreviewReader.NONE);
    }

    private static Connector load(String yaml) {
        return MappingLoader.load("test/lines", "lines.yaml", yaml);
    }
}
