package org.mesinfos.samples.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PdfDrawingTest {

    /** {@code -Dmesinfos.samples=regenerate} redraws the samples. */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.samples"));

    private static final Path SHEETS = Path.of("src", "main", "sheets");
    private static final String ENDING = ".sheet";

    @TestFactory
    Stream<DynamicTest> drawsEachSampleFromItsSheet() throws IOException {
        try (Stream<Path> files = Files.walk(SHEETS)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList().stream()
                    .map(sheet -> DynamicTest.dynamicTest(sheet.toString(), () -> isDrawn(sheet)));
        }
    }

    @Test
    void reportsTheLineOfAnInvalidInstruction() {
        assertThatThrownBy(() -> PdfDrawing.of("page\nat 60 | text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2");
    }

    private static void isDrawn(Path sheet) throws IOException {
        String name = SHEETS.relativize(sheet).toString();
        Path sample = Path.of(name.substring(0, name.length() - ENDING.length()) + ".pdf");
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        PdfDrawing.of(Files.readString(sheet, StandardCharsets.UTF_8)).write(drawn);
        if (REGENERATE) {
            Files.createDirectories(sample.getParent());
            Files.write(sample, drawn.toByteArray());
        }

        assertThat(sample).hasBinaryContent(drawn.toByteArray());
    }
}
