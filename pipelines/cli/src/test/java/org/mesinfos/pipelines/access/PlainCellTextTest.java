package org.mesinfos.pipelines.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts in tables are shown by spreadsheets, never run. */
final class PlainCellTextTest {

    @TempDir
    private Path folder;

    /** The person's page has the same rule, and its test the same texts. */
    private static List<String> texts(String group) throws IOException {
        List<String> texts = new ArrayList<>();
        new ObjectMapper()
                .readTree(Path.of("../viewer/test/fixtures/cell-texts.json").toFile())
                .path(group)
                .forEach(text -> texts.add(text.asText()));
        assertThat(texts).hasSizeGreaterThan(9);
        return texts;
    }

    static List<String> formulas() throws IOException {
        return texts("formulas");
    }

    static List<String> others() throws IOException {
        return texts("others");
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void textsThatCouldBeFormulasStartWithAnApostrophe(String formula) {
        assertThat(PlainCellText.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @MethodSource("others")
    void otherTextsAndNumbersStayAsTheyAre(String value) {
        assertThat(PlainCellText.of(value)).isEqualTo(value);
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
