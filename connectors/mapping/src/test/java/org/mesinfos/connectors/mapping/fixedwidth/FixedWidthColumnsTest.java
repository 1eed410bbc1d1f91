package org.mesinfos.connectors.mapping.fixedwidth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.mapping.MappingLoader;

/** Columns of fixed-width lines: their ranges, the characters between them, and the patterns that recognise them. */
class FixedWidthColumnsTest {

    private static final String MAPPING = """
            connector: test/lines
            version: 1
            title: Test
            format: fixed-width
            fixed-width: {columns: {code: 1-3, name: 5-8}, skip: [^#]}
            recognise: {matches: [^HEAD], values: {code: '[0-9]+'}}
            record: Contact
            subject: {kind: customer, from: code}
            key: {native: subject}
            fields: {formatted_name: name}
            """;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"abc\", 1, 2, b",
                "\"abc\", 2, 9, c",
                "\"abc\", 3, 4,",
                "\"abc\", 0, 3, abc",
                "\"a b \", 1, 4, b",
                "\"a  b\", 1, 3,"
            })
    void rangeHasTheTextWithoutSpaces(String line, int start, int end, String text) {
        assertThat(new ColumnRange("x", ColumnRange.ROW, start, end).extract(line))
                .isEqualTo(text);
    }

    @Test
    void charactersOutsideOfColumnsAreKeptUnderTheirPlaces() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.txt", "123xNameyz\n"));

        assertThat(rows.json())
                .singleElement()
                .asString()
                .contains("\"additional\":{\"characters 4-4\":\"x\",\"characters from 9\":\"yz\"}");
    }

    @Test
    void adjacentAndNestedColumnsLeaveNoGap() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                load(MAPPING.replace("{code: 1-3, name: 5-8}", "{name: 4-8, code: 1-3, part: 5-6}")),
                BytesContent.utf8("x.txt", "123xNamey\n"));

        assertThat(rows.json())
                .singleElement()
                .asString()
                .contains("\"additional\":{\"characters from 9\":\"y\",\"part\":\"Na\"}");
    }

    private static final String CONTINUED = MAPPING.replace(
                    "fields: {formatted_name: name}", "fields: {formatted_name: name, note: text}")
            .replace(
                    "skip: [^#]",
                    "continuations: [{starts-with: ['+', '>'], columns: {text: 2-5}},"
                            + " {starts-with: '=', columns: {mail: 3-9}}], skip: [^#]");

    @Test
    void linesContinueTheRowAboveThem() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(load(CONTINUED), BytesContent.utf8("x.txt", """
                123 Ana
                +abcd
                >efgx
                + hi
                =xa@b.c
                456 Ben

                >end 12
                # note
                >lost
                """));

        assertThat(rows.json()).containsExactly("""
                        {"record":"Contact","organisation":"test","subject":"123","subject_kind":"CUSTOMER",\
                        "additional":{"= characters 2-2":"x","mail":"a@b.c"},"formatted_name":"Ana",\
                        "note":"abcdefgx hi"}""", """
                        {"record":"Contact","organisation":"test","subject":"456","subject_kind":"CUSTOMER",\
                        "additional":{"+, > characters from 6":"12"},"formatted_name":"Ben","note":"end"}""");
        assertThat(rows.accepted()).extracting(row -> row.locator().toString()).containsExactly("line 1", "line 6");
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 10: found a line that continues no row, expected a row above it (MALFORMED_ROW)");
    }

    @Test
    void fileWithContinuationsIsOneSplit() throws IOException {
        BytesContent content = BytesContent.utf8("x.txt", "123 Ana\n+abcd\n".repeat(50));

        assertThat(load(CONTINUED).split(content, 100)).containsExactly(Split.WHOLE);
    }

    @Test
    void rowHasALimitedNumberOfContinuations() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                load(CONTINUED), BytesContent.utf8("x.txt", "123 Ana\n" + "+a\n".repeat(1_001) + "456 Ben\n"));

        assertThat(rows.accepted()).hasSize(2);
        assertThat(rows.rejectionTexts())
                .containsExactly("line 1002: found more lines that continue a row, expected at most 1000 (TOO_LARGE)");
    }

    @Test
    void rowsHaveTheirLines() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                load(MAPPING), BytesContent.utf8("x.txt", "123 Ana\n# note\n\n456 Ben\n" + "9".repeat(2 << 20) + "\n"));

        assertThat(rows.accepted()).extracting(row -> row.locator().toString()).containsExactly("line 1", "line 4");
        assertThat(rows.skipped()).containsExactly("line 2: skip rule", "line 3: blank line");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 5: found a row above the limit, expected a row of at most 1 MiB (TOO_LARGE)");
    }

    @Test
    void smallFileIsOneSplitAndALargeOneSeveral() throws IOException {
        String lines = "123 Zoé\n".repeat(50);
        Connector connector = load(MAPPING);
        BytesContent content = BytesContent.of("x.txt", lines.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(connector.split(content, lines.length())).containsExactly(Split.WHOLE);
        assertThat(connector.split(content, 100)).hasSizeGreaterThan(2);
        assertThat(load(MAPPING.replace("skip:", "encoding: GB18030, skip:")).split(content, 100))
                .containsExactly(Split.WHOLE);
    }

    @Test
    void declaredEncodingApplies() throws IOException {
        BytesContent content = BytesContent.of("x.txt", "123 René\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CollectedMappingRows.of(load(MAPPING.replace("skip:", "encoding: ISO-8859-1, skip:")), content)
                        .json())
                .singleElement()
                .asString()
                .contains("René");
    }

    @Test
    void fileIsRecognisedByItsPatternsAndFirstValues() throws IOException {
        assertThat(recognise("# HEAD\n")).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognise("HEAD\n123 Ana\n")).isInstanceOf(Recognition.Declined.class);
        assertThat(load(MAPPING.replace("^HEAD", "(?m)^#HEAD")).recognise(preview("#HEAD\n\n123 Ana\n")))
                .isInstanceOf(Recognition.Claimed.class);
        assertThat(load(MAPPING.replace("^HEAD", "(?m)^#HEAD")).recognise(preview("#HEAD\nabc Ana\n")))
                .isEqualTo(Recognition.declined(49, List.of("values of \"code\" that match [0-9]+")));
        assertThat(load(MAPPING.replace("^HEAD", "(?m)^#HEAD")).recognise(preview("#HEAD\n")))
                .isEqualTo(Recognition.declined(49, List.of("values of \"code\" that match [0-9]+")));
        assertThat(load(MAPPING.replace("^HEAD", "(?m)^#HEAD"))
                        .recognise(preview("#HEAD\n" + "123 Ana\n".repeat(5) + "abc Ana\n")))
                .as("the first five rows")
                .isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise("123 Ana\n")).isEqualTo(Recognition.declined(49, List.of("a text that matches ^HEAD")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code: 1-3 | code: 3-1 | 5:31: \"code\" is \"3-1\", expected first and last character such as 9-40",
                "code: 1-3 | code: 0-3 | 5:31: \"code\" is \"0-3\", expected first and last character such as 9-40",
                "name: 5-8} | name: 5-8}, encoding: utf-9 | 5:58: no encoding \"utf-9\", expected a name such as windows-1252",
                "formatted_name: name | formatted_name: title | 10:26: no column \"title\", expected one of code, name",
                "values: {code: | values: {cod: | 6:45: no column \"cod\", expected one of code, name",
                "recognise: {matches: [^HEAD], values: {code: '[0-9]+'}} | recognise: {} | 6:12: lines without header are recognised by \"recognise: values:\", a pattern for some columns",
                "fixed-width: {columns: {code: 1-3, name: 5-8}, skip: [^#]} | fixed-width: {skip: [^#]} | 5:14: \"fixed-width: columns\" is missing: the first and last character of each column"
            })
    void invalidLayoutIsReportedWithItsPlace(String valid, String invalid, String problem) {
        assertThat(MAPPING).contains(valid);
        assertThatThrownBy(() -> load(MAPPING.replace(valid, invalid)))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        refused -> assertThat(refused.problems()).contains("lines.yaml:" + problem));
    }

    @Test
    void singleCharacterIsARange() {
        assertThat(load(MAPPING.replace("code: 1-3", "code: 3-3")).id()).isEqualTo("test/lines");
    }

    private static Recognition recognise(String file) throws IOException {
        return load(MAPPING).recognise(preview(file));
    }

    private static BufferedFilePreview preview(String file) throws IOException {
        return BufferedFilePreview.of(BytesContent.utf8("x.txt", file), PdfPreviewReader.NONE);
    }

    private static Connector load(String yaml) {
        return MappingLoader.load("test/lines", "lines.yaml", yaml);
    }
}
