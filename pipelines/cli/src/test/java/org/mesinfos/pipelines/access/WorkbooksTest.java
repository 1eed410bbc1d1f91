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

        Path file = Files.write(folder.resolve("workbook.xlsx"), bytes.toByteArray());
        Map<String, String> sheets = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    sheets.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(sheets.get("xl/workbook.xml")).contains("name=\"receipts\"", "name=\"receipts 2\"");
        assertThat(sheets.get("xl/worksheets/sheet1.xml")).contains("r=\"XFD2\"");
        assertThat(sheets.get("xl/worksheets/sheet2.xml")).contains("r=\"A2\"").doesNotContain("r=\"B2\"");
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
