package org.mesinfos.pipelines.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DelimitedRowsTest {

    private static List<String> located(String text) throws IOException {
        DelimitedRows rows = new DelimitedRows(new StringReader(text), ';');
        List<String> located = new ArrayList<>();
        for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
            located.add(rows.line() + " " + String.join("|", row));
        }
        return located;
    }

    @Test
    void lineOfTheLastRowDoesNotDependOnItsEnd() throws IOException {
        assertThat(located("h;i\nr;s")).containsExactly("1 h|i", "2 r|s");
        assertThat(located("h;i\nr;s\n")).containsExactly("1 h|i", "2 r|s");
    }

    @Test
    void rowOverSeveralLinesIsAtItsFirst() throws IOException {
        assertThat(located("h;i\n\n\"r\nr\";s\nt;u")).containsExactly("1 h|i", "3 r\nr|s", "5 t|u");
    }
}
