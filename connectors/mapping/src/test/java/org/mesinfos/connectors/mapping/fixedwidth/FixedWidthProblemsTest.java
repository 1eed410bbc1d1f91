package org.mesinfos.connectors.mapping.fixedwidth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.mapping.MappingLoader;

/** Problems of the layout of lines in a mapping, with the place of each. */
class FixedWidthProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fixed-width: {} | 5:14: \"fixed-width: columns\" is missing: the first and last character of each column",
                "fixed-width: {columns: {a: 5-4}} | 5:28: \"a\" is \"5-4\", expected first and last character such as 9-40",
                "fixed-width: {columns: {a: 0-4}} | 5:28: \"a\" is \"0-4\", expected first and last character such as 9-40",
                "fixed-width: {columns: {a: 4-4}, continuations: [{columns: {b: 2-3}}]}"
                        + " | 5:50: \"starts-with\" is missing: the text that such a line starts with",
                "fixed-width: {columns: {a: 4-4}, continuations: [{starts-with: x}]}"
                        + " | 5:50: \"columns\" is missing: the first and last character of each column",
                "fixed-width: {columns: {a: 4-4}, continuations: [{starts-with: x, columns: {a: 2-3}}]}"
                        + " | 5:80: \"a\" is already a column of another line",
                "fixed-width: {columns: {a: 4-4}, encoding: latin}"
                        + " | 5:44: no encoding \"latin\", expected a name such as windows-1252",
                "fixed-width: {columns: {a: 4-4}, encoding: [IBM852, UTF-8]}"
                        + " | 5:44: \"UTF-8\" is no encoding with one byte a letter, as each of several has to be"
            })
    void layoutIsReportedWithItsPlace(String section, String problem) {
        assertThat(problems(section + "\nrecognise: {matches: a}\nfields: {note: {constant: a}}\n"))
                .containsExactly("x.yaml:" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields: {note: b} | 6:16: no column \"b\", expected one of a, c",
                "context: {role: {}} | 6:17: a fixed-width mapping has no context: every value is in its line",
                "fields: {phones: {each: {}, fields: {number: a}}}"
                        + " | 6:25: a fixed-width line contains no groups of rows"
            })
    void placesOfValuesAreChecked(String section, String problem) {
        String fields = section.startsWith("fields") ? "" : "\nfields: {note: a}";

        assertThat(problems("fixed-width: {columns: {a: 1-4, c: 5-6}}\n" + section + fields
                        + "\nrecognise: {values: {a: x}}\n"))
                .containsExactly("x.yaml:" + problem);
    }

    @Test
    void columnsOfARecordDoNotCrossEachOther() {
        String layout = "fixed-width: {columns: {a: 1-4, b: 4-6, c: 2-3, d: 7-9}}\nrecognise: {matches: x}\n";

        assertThat(problems(layout + "fields: {note: a, nickname: b, role: c, organisation_name: d}\n"))
                .contains("x.yaml:7:9: the columns \"a\" and \"b\" of a record share some of their characters")
                .hasSize(1);
        assertThat(problems(layout + "fields: {note: a, role: c, nickname: d}\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "recognise: {values: {b: x}} | 6:25: no column \"b\", expected one of a, c",
                "recognise: {values: {c: x}} | 6:25: \"c\" is a column of a continuation, which not every row has",
                "recognise: {values: {a: '('}} | 6:25: \"a\" is not a valid regular expression: Unclosed group",
                "recognise: {}"
                        + " | 6:12: lines without header are recognised by \"recognise: values:\", a pattern for some columns"
            })
    void linesNeedARuleByWhichTheyAreRecognised(String section, String problem) {
        assertThat(problems("fixed-width: {columns: {a: 1-4}, continuations: {starts-with: x, columns: {c: 2-3}}}\n"
                        + section + "\nfields: {note: a}\n"))
                .anySatisfy(found -> assertThat(found).startsWith("x.yaml:" + problem));
    }

    private static List<String> problems(String mapping) {
        try {
            MappingLoader.load(
                    "t/x",
                    "x.yaml",
                    "connector: t/x\nversion: 1\ntitle: Test\nformat: fixed-width\n" + mapping
                            + "record: Contact\nkey: {natural: [subject]}\n");
            return List.of();
        } catch (MappingException invalid) {
            return invalid.problems();
        }
    }
}
