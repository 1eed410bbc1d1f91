package org.mesinfos.pipelines.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts in tables are shown by spreadsheets, never run. */
final class CellTextTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "-A1",
                "+cmd|x",
                "\t=1+1",
                "\r=1+1",
                "=HYPERLINK(A1)"
            })
    void textsThatCouldBeFormulasStartWithAnApostrophe(String formula) {
        assertThat(CellText.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-12.30",
                "-12,30",
                "-1 250,00",
                "+33639900021",
                "+33 6 39 90 00 21",
                "-1.5E-7",
                "CARTE 12",
                "a=b",
                "2024-01-02"
            })
    void otherTextsAndNumbersStayAsTheyAre(String value) {
        assertThat(CellText.of(value)).isEqualTo(value);
    }

    @Test
    void tablesContainNoFormula() throws IOException {
        AccessFiles.create(folder.resolve("answer"))
                .writeTable(
                        "t.csv", List.of("record_id", "label"), List.of(List.of("r1", "=1+1"), List.of("r2", "-2")));

        assertThat(Files.readString(folder.resolve("answer/t.csv")))
                .isEqualTo("\uFEFFrecord_id;label\nr1;'=1+1\nr2;-2\n");
    }
}
