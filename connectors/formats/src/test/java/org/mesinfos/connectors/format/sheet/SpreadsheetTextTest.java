package org.mesinfos.connectors.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.intake.BytesContent;

class SpreadsheetTextTest {

    @Test
    void writesEachRowOnTheLineOfItsNumber() throws IOException {
        XlsxBuilder file = new XlsxBuilder()
                .sheet(
                        "<row r='2'><c r='B2'><v>1</v></c><c r='D2'><v>2</v></c></row><row r='5'><c r='A5'><v>3</v></c></row>");
        assertThat(text(file)).isEqualTo("\n;1;;2\n\n\n3;;;\n");
    }

    @Test
    void acceptsRowsAndCellsWithoutReferences() throws IOException {
        XlsxBuilder file =
                new XlsxBuilder().sheet("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>");
        assertThat(text(file)).isEqualTo("1;;2\n3;;\n");
    }

    @Test
    void writesSheetsOneAfterTheOther() throws IOException {
        XlsxBuilder file = new XlsxBuilder()
                .sheet("<row r='1'><c r='A1'><v>1</v></c></row>")
                .sheet("")
                .sheet("<row r='1'><c r='A1'><v>2</v></c></row>");
        assertThat(text(file)).isEqualTo("1\n2\n");
    }

    @Test
    void readsSharedAndInlineTexts() throws IOException {
        XlsxBuilder file = new XlsxBuilder()
                .texts(
                        "<t>plain</t>",
                        "<r><t>in </t></r><r><rPr/><t>parts</t></r><rPh><t>reading aid</t></rPh>",
                        "<t>a;b &quot;c&quot;\nd</t>")
                .sheet(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c>"
                                + "<c r='D1' t='inlineStr'><is><t>here</t></is></c><c r='E1' t='str'><f>A1</f><v>counted</v></c>"
                                + "<c r='F1' t='s'><v>9</v></c><c r='G1' t='b'><v>1</v></c><c r='H1' t='e'><v>#N/A</v></c></row>");
        assertThat(text(file)).isEqualTo("plain;in parts;\"a;b \"\"c\"\" d\";here;counted;;true;#N/A\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "11.230000000000001, 11.23",
        "-1E-3, -0.001",
        "1.2E4, 12000",
        "11.268, 11.2680",
        "-999.125, -999.1250",
        "0.125, 0.125",
        "1000.125, 1000.125",
        "1234567890123456.7, 1234567890123457",
        "100, 100",
        "0, 0",
        "FR76, FR76"
    })
    void roundsFractionsToSignificantDigits(String stored, String shown) throws IOException {
        assertThat(text(new XlsxBuilder().sheet("<row><c><v>" + stored + "</v></c></row>")))
                .isEqualTo(shown + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "9250001234567890123, 9250001234567890123",
        "1000000000000001, 1000000000000001",
        "1000000000000001.0, 1000000000000001",
        "1.000000000000001E15, 1000000000000001",
        "1E15, 1000000000000000"
    })
    void writesAllDigitsOfWholeNumbers(String stored, String shown) throws IOException {
        assertThat(text(new XlsxBuilder().sheet("<row><c><v>" + stored + "</v></c></row>")))
                .isEqualTo(shown + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2500012345678899E+18", "9.00719925474100E15", "-9.3e15"})
    void keepsWholeNumbersWhoseDigitsAreLost(String stored) throws IOException {
        assertThat(text(new XlsxBuilder().sheet("<row><c><v>" + stored + "</v></c></row>")))
                .isEqualTo(stored + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 | 45322 | 2024-01-31",
                "22 | 45322.520833333336 | 2024-01-31T12:30:00",
                "14 | 45322.999999999 | 2024-02-01",
                "20 | 0.5 | 12:00:00",
                "hh:mm | 0.5 | 12:00:00",
                "[h]:mm | 0.0625 | 01:30:00",
                "[hh]\"h\"mm | 0.0625 | 01:30:00",
                "[mm]:ss | 0.0625 | 01:30:00",
                "[$-40C][h]:mm:ss;@ | 0.0625 | 01:30:00",
                "[h]:mm | 6.319444444444444 | 151:40:00",
                "46 | 6.319444444444444 | 151:40:00",
                "[mm]:ss | 1 | 24:00:00",
                "[h]:mm | -0.0625 | -01:30:00",
                "[h]:mm | 99999999 | 99999999",
                "hh:mm | 45322.520833333336 | 2024-01-31T12:30:00",
                "hh:mm | -0.5 | -0.5",
                "dd/mm/yyyy | 45322 | 2024-01-31",
                "d mmm | 45322 | 2024-01-31",
                "[$-40C]d mmmm yyyy;@ | 45322 | 2024-01-31",
                "14 | 0 | 0",
                "22 | 0.5 | 0.5",
                "14 | 1 | 1900-01-01",
                "14 | 59 | 1900-02-28",
                "14 | 61 | 1900-03-01",
                "14 | -5 | -5",
                "14 | 99999999 | 99999999",
                "#,##0.00 \"days\" | 45322 | 45322",
                "0.00E+00 | 45322 | 45322",
                "General | 45322 | 45322",
                "[Red]0.00 | 1.5 | 1.5"
            })
    void formatsNumbersAsDatesByStyle(String format, String stored, String shown) throws IOException {
        XlsxBuilder file = new XlsxBuilder()
                .formats(format.replace("\"", "&quot;"))
                .sheet("<row><c s='0'><v>" + stored + "</v></c></row>");
        assertThat(text(file)).isEqualTo(shown + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0000000000;@ | 612345678 | 0612345678",
                "0#\" \"##\" \"##\" \"##\" \"## | 612345678 | 0612345678",
                "00000;@ | 1090 | 01090",
                "00000;@ | 75011 | 75011",
                "00;@ | 123 | 123",
                "00000;@ | -42 | -42",
                "00000;@ | 1.5 | 1.5",
                "0 | 7 | 7",
                "##0 | 7 | 7",
                "#,##0 | 7 | 7"
            })
    void writesTheZerosInFrontThatACellDisplays(String format, String stored, String shown) throws IOException {
        XlsxBuilder file = new XlsxBuilder()
                .formats(format.replace("\"", "&quot;"))
                .sheet("<row><c s='0'><v>" + stored + "</v></c></row>");
        assertThat(text(file)).isEqualTo(shown + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 | 0.2 | 20%",
                "10 | 0.055 | 5.5%",
                "0.00 % | -0.07 | -7%",
                "0.0% | 0.12345 | 12.3450%",
                "0\\% | 20 | 20",
                "0\"%\" | 20 | 20"
            })
    void writesPercentagesWithTheirSign(String format, String stored, String shown) throws IOException {
        XlsxBuilder file = new XlsxBuilder()
                .formats(format.replace("\"", "&quot;"))
                .sheet("<row><c s='0'><v>" + stored + "</v></c></row>");
        assertThat(text(file)).isEqualTo(shown + "\n");
    }

    @Test
    void supports1904DateSystem() throws IOException {
        XlsxBuilder file = new XlsxBuilder()
                .with1904DateSystem()
                .formats("14")
                .sheet("<row><c s='0'><v>43860</v></c><c s='0'><v>0</v></c></row>");
        assertThat(text(file)).isEqualTo("2024-01-31;1904-01-01\n");
    }

    @Test
    void ignoresOtherArchives() throws IOException {
        byte[] other =
                new XlsxBuilder().part("word/document.xml", "<document/>").bytes();
        byte[] renamed = new String(other, StandardCharsets.ISO_8859_1)
                .replace("xl/workbook.xml", "xl/workbooo.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SpreadsheetText.of(BytesContent.of("file", renamed))).isEmpty();
        assertThat(SpreadsheetText.of(BytesContent.utf8("file", "PK and more"))).isEmpty();
        assertThat(SpreadsheetText.of(BytesContent.of("file", Arrays.copyOf(other, other.length / 2))))
                .isEmpty();
    }

    @Test
    void readsRowsBeforeDamage() throws IOException {
        XlsxBuilder file = new XlsxBuilder().sheetPart("<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>2");
        try (InputStream in = open(file)) {
            assertThat(new String(InvalidSheetException.readPrefix(in, 100), StandardCharsets.UTF_8))
                    .isEqualTo("1\n");
        }
        assertBroken(file, "the end of the file");
    }

    @Test
    void refusesEntities() {
        assertBroken(
                new XlsxBuilder()
                        .sheetPart("<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet>&e;</worksheet>"),
                "a document type with entities, or an entity");
    }

    @Test
    void refusesExcessiveExpansion() {
        assertBroken(new XlsxBuilder().sheet("<nothing/>".repeat(2 << 20)), "a part that expands beyond the limit");
    }

    @Test
    void refusesSheetsOfEmptyCells() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            rows.append("<row><c r='XFD1'><v>").append(i).append("</v></c></row>");
        }
        assertBroken(new XlsxBuilder().sheet(rows.toString()), "far more empty cells than values");
    }

    @Test
    void refusesTooManyRows() {
        assertBroken(
                new XlsxBuilder().sheet("<row r='2147483647'><c><v>1</v></c></row>"),
                "more rows than a sheet can have");
    }

    @Test
    void reportsMissingPart() {
        XlsxBuilder file = new XlsxBuilder().sheet("");
        byte[] bytes = new String(file.bytes(), StandardCharsets.ISO_8859_1)
                .replace("worksheets/sheet1.xml", "worksheets/sheet7.xml")
                .replace("xl/_rels/workbook", "xl/_rels/workbooc")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SpreadsheetText.of(BytesContent.of("file", bytes))
                        .orElseThrow()
                        .open()
                        .readAllBytes())
                .isInstanceOf(InvalidSheetException.class)
                .hasMessage("a missing part of the spreadsheet");
    }

    private static void assertBroken(XlsxBuilder file, String found) {
        assertThatThrownBy(() -> text(file))
                .isInstanceOf(InvalidSheetException.class)
                .hasMessage(found);
    }

    private static String text(XlsxBuilder file) throws IOException {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(XlsxBuilder file) throws IOException {
        Optional<SpreadsheetText> text = SpreadsheetText.of(BytesContent.of("file", file.bytes()));
        return text.orElseThrow().open();
    }
}
