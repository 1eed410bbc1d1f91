package org.mesinfos.pipelines.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are longer than a cell of a workbook, and tables that are wider than a sheet. */
final class WorkbooksTest {

    private static final String CONTINUED = " … (the CSV file has the whole text)";

    @TempDir
    private Path folder;

    /** Returns the XML files of a workbook by their names. */
    private Map<String, String> parts(ByteArrayOutputStream workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook.toByteArray());
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    @Test
    void columnsBeyondThoseOfASheetAreOnFurtherSheets() throws IOException {
        int columns = 16_385;
        List<String> header =
                IntStream.range(0, columns).mapToObj(column -> "c" + column).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Workbooks.writeSheets(
                    workbook, "receipts", header, Collections.nCopies(columns, CellKind.TEXT), List.of(header));
        }

        Map<String, String> sheets = parts(bytes);
        assertThat(sheets.get("xl/workbook.xml")).contains("name=\"receipts\"", "name=\"receipts 2\"");
        assertThat(sheets.get("xl/worksheets/sheet1.xml")).contains("r=\"XFD2\"");
        assertThat(sheets.get("xl/worksheets/sheet2.xml")).contains("r=\"A2\"").doesNotContain("r=\"B2\"");
    }

    /** Spreadsheets have no days before 1900. */
    @Test
    void datesThatASpreadsheetCannotNumberAreTexts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<List<String>> rows = Stream.of("1896-02-29", "1900-02-28", "1900-03-01", "9999-12-31", "+10000-01-01")
                .map(List::of)
                .toList();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Workbooks.writeSheets(workbook, "profiles", List.of("birth_date"), List.of(CellKind.DATE), rows);
        }

        Map<String, String> parts = parts(bytes);
        assertThat(parts.get("xl/sharedStrings.xml")).contains("1896-02-29", "1900-02-28", "+10000-01-01");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .containsPattern("<v>61(\\.0)?</v>")
                .containsPattern("<v>2958465(\\.0)?</v>")
                .doesNotContain("<v>-");
    }

    @Test
    void textOfTheLengthOfACellIsWhole() {
        assertThat(Workbooks.cellText("a".repeat(32_767))).isEqualTo("a".repeat(32_767));
    }

    @Test
    void longerTextNamesTheFileWithAllOfIt() {
        assertThat(Workbooks.cellText("a".repeat(40_000))).hasSize(32_767).isEqualTo("a".repeat(32_731) + CONTINUED);
    }

    @Test
    void characterOfTwoUnitsIsNotDivided() {
        assertThat(Workbooks.cellText("a" + "\uD83D\uDE00".repeat(20_000)))
                .isEqualTo("a" + "\uD83D\uDE00".repeat(16_365) + CONTINUED);
    }
}
