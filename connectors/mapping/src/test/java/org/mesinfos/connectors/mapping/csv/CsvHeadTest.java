package org.mesinfos.connectors.mapping.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.lines.Dialect;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;

/** The first lines of a file, which all connectors share. */
final class CsvHeadTest {

    private static final CsvHead HEAD =
            new CsvHead("title\n\nname;\"a\nb\"\n1;\"open\n".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    private static final Dialect SEMICOLONS = HEAD.dialect(';', '"');

    @Test
    void readsLinesWithTheirNumbersAndCells() {
        assertThat(HEAD.line(SEMICOLONS, 2).orElseThrow().number()).isEqualTo(3);
        assertThat(HEAD.line(SEMICOLONS, 2).orElseThrow().cells())
                .hasValueSatisfying(cells -> assertThat(cells).containsExactly("name", "a\nb"));
        assertThat(HEAD.line(SEMICOLONS, 2).orElseThrow().names().names()).containsExactly("name", "a\nb");
        assertThat(HEAD.line(SEMICOLONS, 0).orElseThrow().cells())
                .hasValueSatisfying(cells -> assertThat(cells).containsExactly("title"));
        assertThat(HEAD.line(SEMICOLONS, 3).orElseThrow().cells())
                .as("a quote that does not close")
                .isEmpty();
        assertThat(HEAD.line(SEMICOLONS, 4)).isEmpty();
    }

    @Test
    void normalisesALineOnceInADialect() {
        CsvHead.Line line = HEAD.line(SEMICOLONS, 2).orElseThrow();

        assertThat(HEAD.line(SEMICOLONS, 2)).containsSame(line);
        assertThat(line.names()).isSameAs(line.names());
        assertThat(HEAD.line(HEAD.dialect(',', '"'), 2).orElseThrow()).isNotSameAs(line);
    }

    @Test
    void isSharedByAllConnectorsThatSeeAPreview() throws IOException {
        BufferedFilePreview preview =
                BufferedFilePreview.of(BytesContent.utf8("file.csv", "a;b\n"), PdfPreviewReader.NONE);

        assertThat(preview.view(CsvHead.class, CsvHead::of)).isSameAs(preview.view(CsvHead.class, CsvHead::of));
    }
}
