package org.mesinfos.connectors.mapping.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.json.JsonParsers;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingConnector;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.records.Contact;

/** Layouts and limits of JSON files. */
class JsonLayoutsTest {

    private static final int LIMIT = JsonParsers.MAX_RECORD_SIZE;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json: {layout: lines, record: /a} | 6:31: with \"layout: lines\" each line is a record",
                "json: {record: [/a, /a/b]} | 6:16: record paths must not be nested: [[a], [a, b]]",
                "json: {record: [/a/b, /a]} | 6:16: record paths must not be nested: [[a, b], [a]]",
                "json: {layout: line} | 6:16: \"layout\" is \"line\", expected document, lines, nearest is \"lines\"",
                "context: {a: {all: x}} | 6:14: \"path\" is missing (or context, constant)"
            })
    void layoutIsReportedWithItsPlace(String section, String problem) {
        assertThat(problems("recognise: {members: a}\n" + section + "\nfields: {note: a}\n"))
                .containsExactly("x.yaml:" + problem);
    }

    @Test
    void recordPathsMayShareTheirStart() {
        assertThat(problems("recognise: {members: a}\njson: {record: [/a/b, /a/c, /d]}\nfields: {note: a}\n"))
                .isEmpty();
    }

    @Test
    void groupIsAnElementOfTheRecord() {
        String mapping = "recognise: {members: a}\nfields: {note: b, phones: {each: %s, fields: {number: a}}}\n";

        assertThat(problems(mapping.formatted("'@a'")))
                .containsExactly("x.yaml:6:34: \"@a\" is not an element of the record");
        assertThat(problems(mapping.formatted(".")))
                .containsExactly("x.yaml:6:34: \".\" is not an element of the record");
        assertThat(problems(mapping.formatted("a/b"))).isEmpty();
    }

    @Tag("slow")
    @Test
    void lineAboveTheLimitIsRejected() throws IOException {
        String large = "{\"note\":\"" + "x".repeat(LIMIT) + "\"}\n";
        String file = "{\"note\":\"a\"}\n" + large + "{\"note\":\"b\"}\n";
        MappingConnector connector =
                connector("json: {layout: lines}\nrecognise: {members: note}\nfields: {note: note}\n");

        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.utf8("x.json", file));

        assertThat(notes(rows)).containsExactly("a", "b");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 2: found a line of more than " + LIMIT + " bytes, expected at most " + LIMIT
                        + " (TOO_LARGE)");
    }

    @Test
    void valueOfAGroupIsRejectedAtTheLineOfItsRecord() throws IOException {
        CollectedMappingRows rows = read("""
                json: {layout: lines}
                recognise: {members: note}
                fields: {note: note, phones: {each: p, fields: {number: n, kind: {path: k, codes: {m: MOBILE}}}}}
                """, """
                {"note":"a","p":[{"n":"1","k":"m"}]}
                {"note":"b","p":[{"n":"2","k":"m"},{"n":"3","k":"z"}]}
                """);

        assertThat(rows.rejectionTexts())
                .containsExactly("line 2 /p[2], k: found 1 letter, expected one of m (UNKNOWN_CODE)");
    }

    @Test
    void onlyTheFirstLineMayStartWithAByteOrderMark() throws IOException {
        CollectedMappingRows rows = read(
                "json: {layout: lines}\nrecognise: {members: note}\nfields: {note: note}\n",
                "\ufeff{\"note\":\"a\"}\n \n\ufeff{\"note\":\"b\"}\n");

        assertThat(notes(rows)).containsExactly("a");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 3: found malformed JSON, expected one JSON value on a line (MALFORMED_ROW)");
    }

    @Test
    void linesAreSplitAfterTheWantedNumberOfBytes() throws IOException {
        MappingConnector connector =
                connector("json: {layout: lines}\nrecognise: {members: note}\nfields: {note: note}\n");

        assertThat(connector.split(BytesContent.utf8("x.json", "{}\n{}\n{}\n{}\n"), 6))
                .containsExactly(new Split(0, 6, 1, 0), new Split(6, Long.MAX_VALUE, 3, 2));
        assertThat(connector.split(BytesContent.utf8("x.json", "{}\n{}\n{}"), 3))
                .containsExactly(new Split(0, 3, 1, 0), new Split(3, 6, 2, 1), new Split(6, Long.MAX_VALUE, 3, 2));
        assertThat(connector("recognise: {members: note}\nfields: {note: note}\n")
                        .split(BytesContent.utf8("x.json", "[{}\n,{}\n]"), 3))
                .containsExactly(Split.WHOLE);
    }

    @Test
    void valuesWithoutRecordsAreSkipped() throws IOException {
        CollectedMappingRows rows = read(
                "json: {record: /rows/row}\nrecognise: {members: note}\nfields: {note: note}\n",
                "{\"rows\":[7,{\"row\":{\"note\":\"a\"}},[8]]}\n{\"rows\":{\"row\":[{\"note\":\"b\"}]}}\n9");

        assertThat(notes(rows)).containsExactly("a", "b");
        assertThat(rows.skipped())
                .containsExactly(
                        "line 1 /rows[1]: contains no records",
                        "line 1 /rows[3]: contains no records",
                        "line 3: contains no records");
    }

    @Test
    void recognitionNeedsAllMembersAndPatterns() throws IOException {
        String mapping =
                "json: {record: [/a, /b]}\nrecognise: {members: [note, role], matches: [x, y]}\nfields: {note: note}\n";

        assertThat(recognise(mapping, "{\"b\":[{\"note\":\"x\",\"role\":\"y\"}]}"))
                .isEqualTo(Recognition.claimed(80, "all 4 recognition rules match"));
        assertThat(recognise(mapping, "{\"b\":[{\"note\":\"x\"}]"))
                .isEqualTo(Recognition.declined(49, List.of("member /a/role or /b/role", "a text that matches y")));
        assertThat(recognise(mapping, "{\"b\":[{\"note\":\"x\",\"role\":\"y\", broken"))
                .isEqualTo(Recognition.claimed(80, "all 4 recognition rules match"));
        assertThat(recognise("recognise: {matches: x}\nfields: {note: note}\n", " [\"x\"]"))
                .isEqualTo(Recognition.claimed(80, "all 1 recognition rules match"));
    }

    @Test
    void placeOfARowOfAGroupIsInItsRejection() throws IOException {
        CollectedMappingRows rows = read(
                "recognise: {members: note}\nfields: {note: note, attachments: {each: parts/part, fields: {size_bytes: size}}}\n",
                "[{\"note\":\"a\",\n\"parts\":{\"part\":[{\"size\":1},\n{\"size\":\"x\"}]}}]");

        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3 /[1]/parts[1]/part[2], size: found 1 letter, expected whole number (INVALID_VALUE)");
    }

    @Test
    void lineWithTooManyValuesIsRejected() throws IOException {
        String large = "{\"note\":\"b\",\"p\":[" + "{\"n\":1},".repeat(600_000) + "{}]}\n";
        CollectedMappingRows rows = read(
                "json: {layout: lines}\nrecognise: {members: note}\nfields: {note: note}\n",
                "{\"note\":\"a\"}\n" + large + "{\"note\":\"c\"}\n");

        assertThat(notes(rows)).containsExactly("a", "c");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 2: found a value of more than " + LIMIT + " characters, expected at most "
                        + LIMIT + " (TOO_LARGE)");
    }

    @Test
    void lineInAnotherEncodingIsRejected() throws IOException {
        MappingConnector connector =
                connector("json: {layout: lines}\nrecognise: {members: note}\nfields: {note: note}\n");
        byte[] file = "{\"note\":\"a\"}\n{\"note\":\"\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.of(utf8(), file));

        assertThat(notes(rows)).containsExactly("a");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 2: found bytes that are not UTF-8, expected text in UTF-8 (MALFORMED_ROW)");
    }

    private static SourceContext utf8() {
        return BytesContent.utf8("x.json", "").context();
    }

    @Test
    void blankTextIsNoValue() throws IOException {
        CollectedMappingRows rows = read(
                "json: {record: /rows}\nrecognise: {members: note}\nfields: {note: note, role: role}\n",
                "{\"head\":\" \",\"tail\":\" 2 \",\"rows\":[{\"note\":\"a\",\"role\":\" \",\"x\":{\"y\":\" 1 \",\"z\":\" \"}}]}");

        assertThat(rows.accepted()).singleElement().satisfies(row -> {
            assertThat(((Contact) row.record()).getRole()).isNull();
            assertThat(((Contact) row.record()).getAdditional()).isEqualTo(Map.of("x/y", "1", "/tail", "2"));
        });
    }

    private static List<String> notes(CollectedMappingRows rows) {
        return rows.accepted().stream()
                .map(row -> ((Contact) row.record()).getNote())
                .toList();
    }

    private static Recognition recognise(String mapping, String file) throws IOException {
        return connector(mapping)
                .recognise(BufferedFilePreview.of(BytesContent.utf8("x.json", file), PdfPreviewReader.NONE));
    }

    private static CollectedMappingRows read(String mapping, String file) throws IOException {
        return CollectedMappingRows.of(connector(mapping), BytesContent.utf8("x.json", file));
    }

    private static List<String> problems(String mapping) {
        try {
            connector(mapping);
            return List.of();
        } catch (MappingException invalid) {
            return invalid.problems();
        }
    }

    private static MappingConnector connector(String mapping) {
        return MappingLoader.load(
                "t/x",
                "x.yaml",
                "connector: t/x\nversion: 1\ntitle: Test\nformat: json\n" + mapping
                        + "record: Contact\nkey: {natural: [note]}\n");
    }
}
