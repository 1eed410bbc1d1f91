package org.mesinfos.connectors.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;

class OpenDocumentTest {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    @Test
    void writesEachRowOnTheLineOfItsNumber() throws IOException {
        assertThat(text(table(row(string("a") + empty(2) + string("b")) + repeated(2, empty(1024)) + row(string("c")))))
                .isEqualTo("a;;;b\n\n\nc;;;\n");
    }

    @Test
    void omitsEmptyRowsAtTheEndOfSheets() throws IOException {
        String rest = repeated(1_048_573, empty(16_384));
        assertThat(text(table("<table:table-header-rows>" + row(string("a")) + "</table:table-header-rows>" + rest)
                        + table(row(string("b")) + rest)))
                .isEqualTo("a\nb\n");
    }

    @Test
    void writesStoredValuesRatherThanDisplayedTexts() throws IOException {
        assertThat(text(table(row(cell("value-type='float' office:value='1234.5'", "1.234,50")
                        + cell("value-type='currency' office:currency='EUR' office:value='-0.30000000000000004'", "x")
                        + cell("value-type='percentage' office:value='2E-1'", "20 %")
                        + cell("value-type='date' office:date-value='2024-01-31'", "31/01/24")
                        + cell("value-type='date' office:date-value='2024-01-31T12:30:00.5'", "x")
                        + cell("value-type='time' office:time-value='PT12H30M00S'", "12:30")
                        + cell("value-type='time' office:time-value='PT30H'", "30:00")
                        + cell("value-type='time' office:time-value='-PT1H30M'", "-01:30")
                        + cell("value-type='boolean' office:boolean-value='true'", "VRAI")))))
                .isEqualTo("1234.5;-0.3;20%;2024-01-31;2024-01-31T12:30:00;12:30:00;30:00:00;-01:30:00;true\n");
    }

    @Test
    void writesTheZerosInFrontThatACellDisplays() throws IOException {
        assertThat(text(table(row(cell("value-type='float' office:value='612345678'", "0612345678")
                        + cell("value-type='float' office:value='1090'", "01090")
                        + cell("value-type='float' office:value='5'", "05,00")
                        + cell("value-type='float' office:value='90'", "190")))))
                .isEqualTo("0612345678;01090;5;90\n");
    }

    @Test
    void writesAllDigitsOfWholeNumbers() throws IOException {
        assertThat(text(table(row(cell("value-type='float' office:value='9250001234567890123'", "9,25E+018")
                        + cell("value-type='float' office:value='9.25000123456789E+018'", "9,25E+018")))))
                .isEqualTo("9250001234567890123;9.25000123456789E+018\n");
    }

    @Test
    void joinsParagraphsAndFormattedParts() throws IOException {
        assertThat(text(table(row(cell("value-type='string'", "one</text:p><text:p>two; <text:span>three</text:span>")
                        + "<table:table-cell office:value-type='string'><office:annotation><text:p>a remark</text:p>"
                        + "</office:annotation><text:p>four</text:p></table:table-cell>"))))
                .isEqualTo("\"one two; three\";four\n");
    }

    @Test
    void expandsRepeatedCellsAndRows() throws IOException {
        assertThat(
                        text(
                                table(
                                        repeated(
                                                2,
                                                "<table:table-cell office:value-type='float' office:value='7' table:number-columns-repeated='3'/>"))))
                .isEqualTo("7;7;7\n7;7;7\n");
    }

    @Test
    void refusesExcessiveRepetitions() {
        String large = "<table:table-cell office:value-type='string' table:number-columns-repeated='16384'><text:p>"
                + "x".repeat(1000) + "</text:p></table:table-cell>";
        assertBroken(table(row(large)), "a row or list over the size limit");
        assertBroken(table(repeated(1_000_000, string("x".repeat(500)))), "far more empty cells than values");
        assertBroken(table(repeated(Integer.MAX_VALUE, string("x"))), "more rows than a sheet can have");
        assertBroken(
                table(repeated(Integer.MAX_VALUE, empty(1)) + repeated(Integer.MAX_VALUE, empty(1)) + row(string("x"))),
                "more rows than a sheet can have");
    }

    @Test
    void reportsEntitiesAndDamage() throws IOException {
        assertBrokenContent("<!DOCTYPE d [<!ENTITY e 'x'>]><d>&e;</d>", "a document type with entities, or an entity");
        try (InputStream in = open(file(SPREADSHEET, document(table(row(string("a")) + "<table:table-row><tab"))))) {
            assertThat(InvalidSheetException.readPrefix(in, 100)).isEqualTo("a\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void ignoresTextDocuments() throws IOException {
        byte[] other = file("application/vnd.oasis.opendocument.text", document(table(row(string("a")))));
        assertThat(SpreadsheetText.of(BytesContent.of("file", other))).isEmpty();
    }

    private static String table(String rows) {
        return "<table:table table:name='S'><table:table-column/>" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return repeated(1, cells);
    }

    private static String repeated(int times, String cells) {
        return "<table:table-row table:number-rows-repeated='" + times + "'>" + cells + "</table:table-row>";
    }

    private static String empty(int columns) {
        return "<table:table-cell table:number-columns-repeated='" + columns + "'/>";
    }

    private static String string(String value) {
        return cell("value-type='string'", value);
    }

    private static String cell(String type, String shown) {
        return "<table:table-cell office:" + type + " calcext:value-type='any'><text:p>" + shown
                + "</text:p></table:table-cell>";
    }

    private static String document(String tables) {
        return "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:calcext='urn:calcext'>"
                + "<office:automatic-styles/><office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
    }

    private static byte[] file(String type, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(type.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static InputStream open(byte[] file) throws IOException {
        return SpreadsheetText.of(BytesContent.of("file", file)).orElseThrow().open();
    }

    private static String text(String tables) throws IOException {
        try (InputStream in = open(file(SPREADSHEET, document(tables)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertBroken(String tables, String found) {
        assertThatThrownBy(() -> text(tables))
                .isInstanceOf(InvalidSheetException.class)
                .hasMessage(found);
    }

    private static void assertBrokenContent(String content, String found) {
        assertThatThrownBy(() -> open(file(SPREADSHEET, content)).readAllBytes())
                .isInstanceOf(InvalidSheetException.class)
                .hasMessage(found);
    }
}
