package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The lines that the page may show as the row of one person. */
final class DeliveredLinesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void keepsTheTextOfARow() {
        assertThat(DeliveredLines.text("C1;Café;-1,20\r".getBytes(StandardCharsets.UTF_8)))
                .hasValue("C1;Café;-1,20");
        assertThat(DeliveredLines.text("C1;Café;12 €".getBytes(WINDOWS))).hasValue("C1;Café;12 €");
    }

    @Test
    void leavesOutWhatMayBeMoreThanOneRow() {
        assertThat(DeliveredLines.text("<STMTTRN><TRNAMT>-1".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DeliveredLines.text("[{\"id\":1},{\"id\":2}]".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DeliveredLines.text("x".repeat(2001).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(DeliveredLines.text(" \r".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
