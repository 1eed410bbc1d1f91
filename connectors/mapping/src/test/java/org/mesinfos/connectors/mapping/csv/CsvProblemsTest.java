package org.mesinfos.connectors.mapping.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.mapping.MappingLoader;

/** Problems of the layout of a CSV file in a mapping, with the place of each. */
class CsvProblemsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv: {delimiter: ab} | 5:18: \"delimiter\" is \"ab\", expected one ASCII character",
                "csv: {delimiter: \u00a7} | 5:18: \"delimiter\" is \"\u00a7\", expected one ASCII character",
                "csv: {quote: ''''''} | 5:14: \"quote\" is \"''\", expected one ASCII character",
                "csv: {encoding: latin} | 5:17: no encoding \"latin\", expected a name such as windows-1252",
                "csv: {encoding: '?'} | 5:17: no encoding \"?\", expected a name such as windows-1252",
                "csv: {columns: [Text]} | 5:16: \"columns\" is for files with \"header: none\"",
                "csv: {skip: [{rule: footer}]}"
                        + " | 5:14: a line rule needs one of starts-with, matches, balance or empty",
                "csv: {skip: [{balance: whole}]}"
                        + " | 5:24: \"balance\" of a line is \"begins\"; the others are for conditions on columns",
                "csv: {continuation: {separator: x}}"
                        + " | 5:21: \"empty\" is missing: the columns that are empty in a continuation line",
                "csv: {unpivot: {name: a, value: b}}"
                        + " | 5:16: \"columns\" is missing: a pattern of the names of the columns",
                "csv: {unpivot: {columns: a, value: b}} | 5:16: \"name\" is missing",
                "csv: {unpivot: {columns: a, name: b}} | 5:16: \"value\" is missing",
                "csv: {unpivot: {columns: a, name: b, value: c, x: d}} | 5:48: unknown key \"x\"",
                "csv: {skip: {starts-with: a, x: b}} | 5:30: unknown key \"x\"",
                "csv: {continuation: {empty: Text, x: b}} | 5:35: unknown key \"x\"",
                "csv: {continuation: {empty: {column: Text, x: b}}} | 5:44: unknown key \"x\"",
                "context: {a: {line: (x), label: y}}"
                        + " | 5:14: a context is captured by one of line, label, below or column-name",
                "context: {a: {line: 'Account \\d+'}} | 5:21: \"line\" has no group, expected the value in parentheses",
                "context: {a: {line: '('}} | 5:21: \"line\" is not a valid regular expression: Unclosed group",
                "context: {a: {}} | 5:14: a context is captured by one of line, label, below or column-name"
            })
    void sectionIsReportedWithItsPlace(String section, String problem) {
        assertThat(problems(section + "\nfields: {note: Text}\n"))
                .singleElement()
                .asString()
                .startsWith("x.yaml:" + problem);
    }

    @Test
    void fileWithoutAHeaderNeedsTheNamesOfItsColumnsAndTheFormOfSome() {
        assertThat(problems("csv: {header: none}\nfields: {note: {constant: x}}\n"))
                .containsExactly(
                        "x.yaml:5:6: a file without header is recognised by \"recognise: values:\", a pattern for some columns",
                        "x.yaml:5:15: a file without header needs \"columns\", their names in order");
        assertThat(
                        problems(
                                "csv: {header: none, columns: [Text]}\nrecognise: {values: {Text: '[a-z]+'}}\nfields: {note: Txt}\n"))
                .containsExactly("x.yaml:7:16: \"columns\" has no \"Txt\"");
        assertThat(problems("csv: {header: none, columns: [Text]}\nrecognise: {matches: x}\nfields: {note: Text}\n"))
                .containsExactly(
                        "x.yaml:6:12: a file without header is recognised by \"recognise: values:\", a pattern for some columns");
    }

    @Test
    void columnsThatBecomeRowsAreKnown() {
        assertThat(
                        problems(
                                "csv: {header: none, columns: [Text], unpivot: {columns: T.*, name: n, value: v}}\nrecognise: {values: {Text: '[a-z]+'}}\nfields: {note: n, role: v, nickname: v}\n"))
                .isEmpty();
    }

    @Test
    void selectorNeedsAColumn() {
        assertThat(problems("fields: {note: {optional: true}}\n"))
                .containsExactly("x.yaml:5:16: \"column\" is missing (or column-matches, position, context, constant)");
    }

    @Test
    void rowHasNoGroups() {
        assertThat(problems("fields: {phones: {each: a, fields: {number: b}}}\n"))
                .first()
                .isEqualTo("x.yaml:5:25: a CSV row contains no groups of rows");
    }

    private static List<String> problems(String mapping) {
        try {
            MappingLoader.load(
                    "t/x",
                    "x.yaml",
                    "connector: t/x\nversion: 1\ntitle: Test\nformat: csv\n" + mapping
                            + "record: Contact\nkey: {natural: [subject]}\n");
            return List.of();
        } catch (MappingException invalid) {
            return invalid.problems();
        }
    }
}
