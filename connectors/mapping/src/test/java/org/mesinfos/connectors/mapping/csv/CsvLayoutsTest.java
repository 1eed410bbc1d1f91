package org.mesinfos.connectors.mapping.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.records.Contact;

/** Layouts of CSV files: values above the rows, several tables, continued rows, ends, and splits. */
class CsvLayoutsTest {

    @Test
    void valueBelowACellAppliesToTheRowsAfterIt() throws IOException {
        CollectedMappingRows rows = read(
                "context: {role: {below: [Shop, Magasin]}}\nfields: {note: Text, role: {context: role}}\n",
                "Town;MAGASIN\nLille;Nord\nPlace\nText;Day\na;1\nb;2\n");

        assertThat(contacts(rows)).containsExactly("a Nord", "b Nord");
        assertThat(rows.skipped())
                .containsExactly("line 1: preamble", "line 2: preamble", "line 3: preamble", "line 4: header");
    }

    @Test
    void valueBelowACellIsUnknownIfItsLineIsShorter() throws IOException {
        assertThat(contacts(read(
                        "context: {role: {below: Shop}}\nfields: {note: Text, role: {context: role}}\n",
                        "Town;Shop\nLille\nText;Day\na;1\n")))
                .containsExactly("a null");
    }

    @Test
    void valueBesideALabelIsTheNextFilledCell() throws IOException {
        String mapping = "context: {role: {label: 'Shop:'}}\nfields: {note: Text, role: {context: role}}\n";

        assertThat(contacts(read(mapping, "SHOP:;;Nord\nText;Day\na;1\n"))).containsExactly("a Nord");
        assertThat(contacts(read(mapping, "Shop:;Town:;Lille\nText;Day\na;1\n")))
                .containsExactly("a null");
        assertThat(contacts(read(mapping, "Town;Shop:\nText;Day\na;1\n"))).containsExactly("a null");
    }

    @Test
    void contextIsThePartOfALineOrOfAColumnName() throws IOException {
        assertThat(contacts(read(
                        "context: {role: {line: '(Shop[^;]*)'}}\nfields: {note: Text, role: {context: role}}\n",
                        "x;Shop Nord;y\nText;Day\na;1\n")))
                .containsExactly("a Shop Nord");
        assertThat(contacts(read(
                        "context: {role: {line: 'Shop( [^;]*)?'}}\nfields: {note: Text, role: {context: role}}\n",
                        "x;Shop;y\nText;Day\na;1\n")))
                .containsExactly("a null");
        assertThat(contacts(read(
                        "context: {role: {column-name: 'in ([A-Z]+)'}}\nfields: {note: Text, role: {context: role}}\n",
                        "Text;Day\na;1\n")))
                .containsExactly("a null");
    }

    @Test
    void missingContextIsNamedInItsRejection() throws IOException {
        assertThat(read(
                                "context: {role: {label: 'Shop : '}}\nfields: {note: Text, role: {context: role, required: true}}\n",
                                "Text;Day\na;1\n")
                        .rejectionTexts())
                .containsExactly("line 2, Shop: found empty, expected a value (MISSING_VALUE)");
        assertThat(read(
                                "context: {role: {below: Shop}}\nfields: {note: Text, role: {context: role, required: true}}\n",
                                "Text;Day\na;1\n")
                        .rejectionTexts())
                .containsExactly("line 2, Shop: found empty, expected a value (MISSING_VALUE)");
    }

    @Test
    void eachOfSeveralTablesHasItsOwnContext() throws IOException {
        String fields = "fields: {note: Text, role: {context: role}}\n";
        String file = "Shop;Nord\nText;Day\na;1\nb;2\nShop;Sud\nText;Day\nc;3\n";

        assertThat(contacts(read("csv: {blocks: several}\ncontext: {role: {label: Shop}}\n" + fields, file)))
                .containsExactly("a Nord", "b Nord", "c Sud");
        assertThat(contacts(read("csv: {blocks: several}\ncontext: {role: {line: 'Shop;(.*)'}}\n" + fields, file)))
                .containsExactly("a Nord", "b Nord", "c Sud");
        assertThat(contacts(read(
                        "csv: {blocks: several}\ncontext: {role: {below: Shop}}\n" + fields,
                        "Shop;\nNord;\nText;Day\na;1\nShop;\nSud;\nText;Day\nc;3\n")))
                .containsExactly("a Nord", "c Sud");
        assertThat(contacts(read("context: {role: {label: Shop}}\n" + fields, file)))
                .containsExactly("a Nord", "b Nord", "Shop Nord", "c Nord");
    }

    @Test
    void valueThatALaterTableDoesNotStateIsUnknown() throws IOException {
        String fields =
                "csv: {blocks: several}\nfields: {note: Text, role: {context: role}, organisation_name: {context: bank}}\n";
        String labels = fields + "context: {bank: {label: Bank}, shop: {label: Shop}, role: {label: Town}}\n";
        String above = "Bank;B\nShop;Nord\nTown;Lille\n";
        String lines = fields + "context: {bank: {label: Bank}, role: {line: 'Shop (\\d+)'}}\n";

        assertThat(companies(read(labels, above + "Text;Day\na;1\nShop;Sud\nTown;\nText;Day\nb;2\n")))
                .containsExactly("a Lille B", "b null B");
        assertThat(companies(read(labels, above + "Text;Day\nShop;Sud\nText;Day\nb;2\n")))
                .as("a table without rows")
                .containsExactly("b null B");
        assertThat(companies(read(labels, above + "Text;Day\na;1\nTown;\nText;Day\nb;2\n")))
                .as("a label alone")
                .containsExactly("a Lille B", "b null B");
        assertThat(companies(read(
                        labels, above + "Text;Day\na;1\nBank;C\nTown;Lyon\nText;Day\nb;2\nTown;Metz\nText;Day\nc;2\n")))
                .as("a later table starts with a line that was taken to be of all tables")
                .containsExactly("a Lille B", "b Lyon C", "c Metz null");
        assertThat(companies(read(lines, "Bank;B\nShop 1\nText;Day\na;1\nShop X1\nText;Day\nb;2\n")))
                .as("a title that the pattern does not match")
                .containsExactly("a 1 B", "b null null");
    }

    @Test
    void valueBetweenRowsWithoutHeaderIsOfTheRowsBelow() throws IOException {
        String mapping = """
                csv: {header: none, columns: [Text, Day], skip: ["Shop;", "Town;"]}
                recognise: {values: {Day: '[0-9]'}}
                context: {company: {label: Shop}, role: {label: Town}}
                fields: {note: Text, role: {context: role}, organisation_name: {context: company}}
                """;

        assertThat(companies(read(mapping, "Shop;Nord\nTown;Lille\na;1\nb;2\nShop;Sud\nTown;\nc;3\n")))
                .containsExactly("a Lille Nord", "b Lille Nord", "c null Sud");
    }

    @Test
    void continuedRowOfATableEndsBeforeTheNextTable() throws IOException {
        assertThat(contacts(read(
                        "csv: {blocks: several, continuation: Day}\ncontext: {role: {label: Shop}}\nfields: {note: Text, role: {context: role}}\n",
                        "Shop;Nord\nText;Day\na;1\nand b;\nShop;Sud\nText;Day\nc;3\n")))
                .containsExactly("a and b Nord", "c Sud");
    }

    @Test
    void continuationMayBeLongerThanItsRowAndRepeatValues() throws IOException {
        CollectedMappingRows rows = read(
                "csv: {continuation: {empty: Day, separator: /}, short-rows: pad}\nfields: {note: Text, role: Role}\n",
                "Text;Day;Role\na;1\nb;;chief\na;;chief\n\u00a0;;\nc;2;\n");

        assertThat(contacts(rows)).containsExactly("a/b chief/chief", "c null");
    }

    @Test
    void amountsOfSeveralLinesAreNotOneNumber() throws IOException {
        CollectedMappingRows rows = read(
                "csv: {continuation: Day}\nfields: {note: Text, attachments: [{size_bytes: Sum}], role: Place}\n",
                "Text;Day;Sum;Place\nJPY;1;300;x\npart;;100;y\nlater;2;;\n;;7;z\nonce;3;5;\n;;5;\n");

        assertThat(contacts(rows)).containsExactly("later z", "once null");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 2, Sum: found texts of several lines, expected one number (INVALID_VALUE)");
    }

    @Test
    void rowOfTooManyLinesIsRejectedAtItsFirstLine() throws IOException {
        String line = "x".repeat(100_000) + ";\n";
        CollectedMappingRows rows = read(
                "csv: {continuation: Day}\nfields: {note: Text}\n",
                "Text;Day\na;1\n" + line + line + line + "b;2\n" + "y".repeat(1 << 18) + ";\nc;3\n");

        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 2: found a row continued over too many lines, expected a row of fewer lines (TOO_LARGE)");
        assertThat(rows.skipped()).containsExactly("line 1: header");
        assertThat(rows.accepted())
                .extracting(row -> ((Contact) row.record()).getNote().length())
                .containsExactly(2 + (1 << 18), 1);
    }

    @Test
    @Timeout(20)
    void linesThatContinueARejectedRowAreSkipped() throws IOException {
        CollectedMappingRows rows = read(
                "csv: {continuation: Day}\nfields: {note: Text}\n",
                "Text;Day\na;1\n" + "b;\n".repeat(1_000_000) + "c;3\n");

        assertThat(contacts(rows)).containsExactly("c null");
        assertThat(rows.rejected()).hasSize(1);
        assertThat(rows.skipped()).hasSize(1_000_000 - (1 << 18)).contains("line 1000002: continues a rejected row");
    }

    @Test
    void unreadableLineEndsTheRowBeforeIt() throws IOException {
        CollectedMappingRows rows = read("csv: {continuation: Day}\nfields: {note: Text}\n", "Text;Day\na;1\n\"b;2\n");

        assertThat(contacts(rows)).containsExactly("a null");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 3: found a quote that does not close, expected quotes in pairs (MALFORMED_ROW)");
    }

    @Test
    void lineAboveTheLimitIsRejected() throws IOException {
        CollectedMappingRows rows =
                read("fields: {note: Text}\n", "Text;Day\na;1\n" + "x".repeat(1 << 22) + ";2\nb;3\n");

        assertThat(contacts(rows)).containsExactly("a null", "b null");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 3: found a row above the limit, expected a row of at most 1 MiB (TOO_LARGE)");
    }

    @Test
    void headerIsWithinTheDeclaredNumberOfLines() throws IOException {
        String file = "x\nx\nx\nText;Day\na;1\n";

        assertThat(contacts(read("csv: {header-within: 4}\nfields: {note: Text}\n", file)))
                .containsExactly("a null");
        CollectedMappingRows rows = read("csv: {header-within: 3}\nfields: {note: Text}\n", file);
        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.skipped()).containsExactly("line 1: preamble", "line 2: preamble", "line 3: preamble");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "file: found no header row, expected a row with the columns \"Text\" (UNREADABLE_FILE)");
    }

    @Test
    void linesWithoutARowHaveTheNameOfTheirRule() throws IOException {
        CollectedMappingRows rows = read(
                "csv: {skip: [{balance: begins}, {matches: '^-'}, {starts-with: [x, y], rule: letters}]}\nfields: {note: Text}\n",
                "Text;Day\nTotal;9\n-;9\nx;9\nyz;9\na;1\n");

        assertThat(contacts(rows)).containsExactly("a null");
        assertThat(rows.skipped())
                .containsExactly(
                        "line 1: header",
                        "line 2: skip rule 1",
                        "line 3: skip rule 2",
                        "line 4: letters",
                        "line 5: letters");
    }

    @Test
    void quotesMayHaveNoMeaning() throws IOException {
        assertThat(contacts(read("csv: {quote: none, delimiter: ';'}\nfields: {note: Text}\n", "Text;Day\n\"a;1\n")))
                .containsExactly("\"a null");
        assertThat(contacts(
                        read("csv: {quote: '|', delimiter: tab}\nfields: {note: Text}\n", "Text\tDay\n|a\tb|\t1\n")))
                .containsExactly("a\tb null");
    }

    @Test
    void fileIsSplitUnlessItsRowsDependOnEarlierLines() throws IOException {
        String file = "Shop;Nord\nText;Day\n" + "a;1\n".repeat(100);

        assertThat(splits("fields: {note: Text}\n", file)).hasSizeGreaterThan(2);
        assertThat(splits("context: {role: {label: Shop}}\nfields: {note: Text, role: {context: role}}\n", file))
                .hasSizeGreaterThan(2);
        assertThat(splits("csv: {end: Total}\nfields: {note: Text}\n", file)).containsExactly(Split.WHOLE);
        assertThat(splits("csv: {continuation: Day}\nfields: {note: Text}\n", file))
                .containsExactly(Split.WHOLE);
        assertThat(splits("csv: {blocks: several}\nfields: {note: Text}\n", file))
                .containsExactly(Split.WHOLE);
        assertThat(splits("fields: {note: Other}\n", file)).containsExactly(Split.WHOLE);
        assertThat(connector("fields: {note: Text}\n").split(BytesContent.utf8("x.csv", file), file.length()))
                .containsExactly(Split.WHOLE);
        assertThat(connector("fields: {note: Text}\n").split(BytesContent.utf8("x.csv", file), file.length() / 2))
                .hasSize(2);
    }

    @Test
    void fileWithoutAHeaderIsSplitUnlessItHasAContext() throws IOException {
        String layout = "csv: {header: none, columns: [Text, Day]}\nrecognise: {values: {Day: '[0-9]'}}\n";
        String file = "a;1\n".repeat(100);

        assertThat(splits(layout + "fields: {note: Text}\n", file)).hasSizeGreaterThan(2);
        assertThat(splits(
                        layout + "context: {role: {label: Shop}}\nfields: {note: Text, role: {context: role}}\n", file))
                .containsExactly(Split.WHOLE);
    }

    @Test
    void utf16IsNotSplit() throws IOException {
        byte[] bytes = ("\ufeffText;Day\n" + "a;1\n".repeat(100)).getBytes(StandardCharsets.UTF_16LE);

        assertThat(connector("fields: {note: Text}\n").split(BytesContent.of("x.csv", bytes), 40))
                .containsExactly(Split.WHOLE);
    }

    @Test
    void otherFormatsAreNotTables() throws IOException {
        for (String start : List.of("<a>", " {", "%PDF-1.7", "\n<html>")) {
            assertThat(recognise("fields: {note: Text}\n", start + "\nText;Day\na;1\n"))
                    .isEqualTo(Recognition.OTHER_FORMAT);
        }
        assertThat(recognise("fields: {note: Text}\n", "[x]\nText;Day\na;1\n"))
                .isEqualTo(Recognition.claimed(78, "its header has the expected column and 1 other"));
    }

    @Test
    void recognitionNeedsTheDeclaredPatternsAndValues() throws IOException {
        String mapping = "recognise: {matches: [Day, 'b;'], values: {Day: '[0-9]'}}\nfields: {note: Text}\n";

        assertThat(recognise(mapping, "Text;Day\na;1\nb;2\n"))
                .isEqualTo(Recognition.claimed(85, "its header has the 2 expected columns"));
        assertThat(recognise(mapping, "Text;Day\na;1\n"))
                .isEqualTo(Recognition.declined(75, List.of("a text that matches b;")));
        assertThat(recognise(mapping, "Text;Day\na;1\nb;x\n"))
                .isEqualTo(Recognition.declined(99, List.of("values of \"Day\" that match [0-9]")));
        assertThat(recognise(mapping, "Text;Day\na;1\nb;\n"))
                .isEqualTo(Recognition.declined(99, List.of("values of \"Day\" that match [0-9]")));
        assertThat(recognise("recognise: {values: {Day: '[0-9]'}}\nfields: {note: Text}\n", "Text;Day\n"))
                .isEqualTo(Recognition.declined(99, List.of("values of \"Day\" that match [0-9]")));
    }

    @Test
    void rulesNameAColumnByAnyOfTheNamesOfItsField() throws IOException {
        String mapping = """
                csv: {skip: [{empty: Day, rule: undated}]}
                recognise: {values: {Day: '[0-9]?'}}
                fields: {note: Text, role: {column: Jour, aliases: [Day, Tag], optional: true}}
                """;

        assertThat(recognise(mapping, "Text;Tag\na;1\n"))
                .isEqualTo(Recognition.claimed(80, "its header has the 2 expected columns"));
        assertThat(recognise(mapping, "Text;Tag\na;x\n"))
                .isEqualTo(Recognition.declined(99, List.of("values of \"Tag\" that match [0-9]?")));
        CollectedMappingRows rows = read(mapping, "Text;Jour\na;1\nb;\n");
        assertThat(contacts(rows)).containsExactly("a 1");
        assertThat(rows.skipped()).containsExactly("line 1: header", "line 3: undated");
    }

    @Test
    void fileWithoutAHeaderHasTheDeclaredNumberOfColumns() throws IOException {
        String mapping =
                "csv: {header: none, columns: [Text, Day, Place]}\nrecognise: {matches: a, values: {Day: '[0-9]'}}\nfields: {note: Text}\n";

        assertThat(recognise(mapping, "a;1;x\nb;2;y\n"))
                .isEqualTo(Recognition.claimed(60, "the values of its first rows have the declared form"));
        assertThat(recognise(mapping, "b;1\n"))
                .isInstanceOfSatisfying(
                        Recognition.Declined.class,
                        declined -> assertThat(declined.missing())
                                .contains("3 columns (line 1 has 2)", "a text that matches a"));
    }

    @Test
    void linesThatARuleSkipsDoNotCountAsRowsOfAFileWithoutAHeader() throws IOException {
        String mapping = """
                csv: {header: none, columns: [Text, Day, Place], skip: ["H;", {matches: "^T;"}, {empty: Day}]}
                recognise: {values: {Day: '[0-9]'}}
                fields: {note: Text}
                """;

        assertThat(recognise(mapping, "H;x\nH;y\nT;1\nx;;\na;1;x\nb;2;y\nT;2\n"))
                .isEqualTo(Recognition.claimed(55, "the values of its first rows have the declared form"));
        assertThat(recognise(mapping, "H;x\na;1;x\nU;1\n"))
                .isEqualTo(Recognition.declined(50, List.of("3 columns (line 3 has 2)")));
    }

    @Test
    void fileWithoutAHeaderIsNearAMappingByItsValuesAndNotByItsNumberOfColumns() throws IOException {
        String mapping =
                "csv: {header: none, columns: [Text, Day, Place]}\nrecognise: {values: {Day: '[0-9]', Place: '[A-Z]'}}\nfields: {note: Text}\n";

        assertThat(recognise(mapping, "a;11;x\n"))
                .isEqualTo(Recognition.declined(
                        1, List.of("values of \"Day\" that match [0-9]", "values of \"Place\" that match [A-Z]")));
        assertThat(recognise(mapping, "a;1;x\n"))
                .isEqualTo(Recognition.declined(50, List.of("values of \"Place\" that match [A-Z]")));
    }

    @Test
    void manyOtherColumnsWeakenAClaim() throws IOException {
        StringBuilder header = new StringBuilder("Text");
        for (int i = 0; i < 30; i++) {
            header.append(";C").append(i);
        }
        assertThat(recognise("fields: {note: Text}\n", header + "\n"))
                .isEqualTo(Recognition.claimed(55, "its header has the expected column and 30 others"));
        assertThat(recognise("fields: {note: Text}\n", "Text;;\n"))
                .isEqualTo(Recognition.claimed(80, "its header has the expected column"));
    }

    @Test
    void columnIsSelectedByItsPlaceAmongEqualNames() throws IOException {
        String file = "Text;Text;Day;Text\na;b;1;c\n";

        assertThat(contacts(read("fields: {note: {column: Text, occurrence: 3}, role: Text}\n", file)))
                .containsExactly("c a");
        assertThat(contacts(read("fields: {note: {position: 2}, role: {column-matches: 'D.*'}}\n", file)))
                .containsExactly("b 1");
        assertThat(contacts(read("fields: {note: Text, role: {column: Text, occurrence: 4, optional: true}}\n", file)))
                .containsExactly("a null");
        assertThat(contacts(read("fields: {note: Text, role: {position: 5, optional: true}}\n", file)))
                .containsExactly("a null");
        assertThat(read("fields: {note: Text, role: {position: 5}}\n", file).rejectionTexts())
                .containsExactly(
                        "file: found no header row, expected a row with the columns \"Text\", \"column 5\" (UNREADABLE_FILE)");
        assertThat(((Contact) read("fields: {note: Text}\n", file)
                                .accepted()
                                .get(0)
                                .record())
                        .getAdditional())
                .isEqualTo(Map.of("Text (2)", "b", "Text (3)", "c", "Day", "1"));
    }

    @Test
    void columnThatOneFieldNeedsIsExpectedEvenIfAnotherDoesNot() throws IOException {
        assertThat(read("fields: {note: {column: Text, optional: true}, role: Text}\n", "Day;Place\n1;2\n")
                        .rejectionTexts())
                .containsExactly(
                        "file: found no header row, expected a row with the columns \"Text\" (UNREADABLE_FILE)");
    }

    @Test
    void missingOptionalColumnIsNamedInItsRejection() throws IOException {
        assertThat(read(
                                "fields: {note: Text, role: {column: Role, optional: true, required: true}}\n",
                                "Text;Day\na;1\n")
                        .rejectionTexts())
                .containsExactly("line 2, Role: found empty, expected a value (MISSING_VALUE)");
    }

    private static List<String> contacts(CollectedMappingRows rows) {
        return rows.accepted().stream()
                .map(row -> (Contact) row.record())
                .map(contact -> contact.getNote() + " " + contact.getRole())
                .toList();
    }

    private static List<String> companies(CollectedMappingRows rows) {
        return rows.accepted().stream()
                .map(row -> (Contact) row.record())
                .map(contact -> contact.getNote() + " " + contact.getRole() + " " + contact.getOrganisationName())
                .toList();
    }

    private static List<Split> splits(String mapping, String file) throws IOException {
        return connector(mapping).split(BytesContent.utf8("x.csv", file), 40);
    }

    private static Recognition recognise(String mapping, String file) throws IOException {
        return connector(mapping)
                .recognise(BufferedFilePreview.of(BytesContent.utf8("x.csv", file), PdfPreviewReader.NONE));
    }

    private static CollectedMappingRows read(String mapping, String file) throws IOException {
        return CollectedMappingRows.of(connector(mapping), BytesContent.utf8("x.csv", file));
    }

    private static Connector connector(String mapping) {
        return MappingLoader.load(
                "t/x",
                "x.yaml",
                "connector: t/x\nversion: 1\ntitle: Test\nformat: csv\n" + mapping
                        + "record: Contact\nkey: {natural: [note]}\n");
    }
}
