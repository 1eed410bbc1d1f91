package org.mesinfos.pipelines.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that are longer than a cell of a workbook. */
final class WorkbooksTest {

    private static final String CONTINUED = " … (the CSV file has the whole text)";

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
