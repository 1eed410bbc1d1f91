package org.mesinfos.samples.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SampleStatementTest {

    /** {@code -Dmesinfos.samples=regenerate} redraws the sample. */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.samples"));

    private static final Path SAMPLE = Path.of("banque-atlantide", "releve", "releve-2024-01.pdf");

    @Test
    void drawsTheSample() throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        StatementPdf.write(SampleStatement.statement(), drawn);
        if (REGENERATE) {
            Files.write(SAMPLE, drawn.toByteArray());
        }

        assertThat(SAMPLE).hasBinaryContent(drawn.toByteArray());
    }
}
