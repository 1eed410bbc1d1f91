package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingConnector;
import org.mesinfos.connectors.mapping.MappingException;
import org.mesinfos.connectors.mapping.MappingLoader;

/** Mappings of PDF files, with and without a table. */
class PdfMappingTest {

    private static final String INVOICE = """
            recognise: {patterns: ['^Invoice [0-9]+', '^Total']}
            context:
              number: {pattern: 'Invoice ([0-9]+)'}
              total: {pattern: 'Total (.*)', region: {page: 1, top: 100, bottom: 300, left: 10, right: 400}}
            record: Invoice
            key: {native: number}
            fields: {number: {context: number}, total_gross: {context: total, required: true}}
            """;

    @Test
    void documentWithoutATableIsOneRecord() throws IOException {
        CollectedMappingRows rows = read(
                INVOICE,
                new PdfFile()
                        .page()
                        .left(40, 40, "Invoice 12")
                        .left(40, 60, "Total 5.00")
                        .left(40, 120, "Total 7.50"));

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"Invoice\",\"organisation\":\"test\",\"number\":\"12\",\"total_gross\":\"7.50\"}");
    }

    @Test
    void missingValueIsNamedAfterItsContext() throws IOException {
        assertThat(read(INVOICE, new PdfFile().page().left(40, 40, "Invoice 12"))
                        .rejectionTexts())
                .containsExactly("page 1 line 1, total: found empty, expected a value (MISSING_VALUE)");
    }

    @Test
    void documentIsRecognisedByLinesOfItsFirstPage() throws IOException {
        assertThat(recognised(
                        INVOICE, new PdfFile().page().left(40, 40, "Invoice 12").left(40, 60, "Total 5.00")))
                .isEqualTo(Recognition.claimed(70, "the words of the issuer"));
        assertThat(recognised(INVOICE, new PdfFile().page().left(40, 40, "Invoice 12")))
                .isEqualTo(Recognition.declined(49, List.of("a line like ^Total")));
    }

    @Test
    void rowsOfATableArePartsOfTheirDocument() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 40, "Invoice 12");
        file.left(40, 100, "Item").right(300, 100, "Price");
        file.left(40, 114, "Bread").right(300, 114, "1.00");
        file.left(40, 128, "Milk").right(300, 128, "x");
        file.left(40, 142, "End");

        CollectedMappingRows rows = read("""
                pdf: {columns: [Item, {header: Price, align: right}], stop: ^End}
                recognise: {words: Invoice}
                context: {number: {pattern: 'Invoice ([0-9]+)'}}
                record: Invoice
                key: {native: number}
                fields:
                  number: {context: number}
                  lines: {each: rows, fields: {label: Item, net_amount: {column: Price, lenient: true}}}
                """, file);

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.skipped()).containsExactly("page 1 line 5: stop");
        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"Invoice\",\"organisation\":\"test\",\"additional\":{\"lines[2].Price\":\"x\"},\"number\":\"12\",\"lines\":[{\"label\":\"Bread\",\"net_amount\":\"1.00\"},{\"label\":\"Milk\"}]}");
    }

    @Test
    void cellThatIsMissingIsNamedAfterItsColumn() throws IOException {
        PdfFile file = new PdfFile().page();
        file.left(40, 100, "Item").left(200, 100, "Note");
        file.left(40, 114, "Bread");

        assertThat(read("""
                        pdf: {columns: [Item, {header: Note, name: remark}]}
                        recognise: {words: Item}
                        record: Contact
                        key: {native: note}
                        fields: {note: Item, role: {column: remark, required: true}}
                        """, file).rejectionTexts())
                .containsExactly("page 1 line 2, remark: found empty, expected a value (MISSING_VALUE)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pdf: {columns: [{header: Day, without-year: true}]} | 6:16: dates without year need \"period-end\"",
                "pdf: {columns: [Day, {header: Sum, x: y}]} | 6:36: unknown key \"x\"",
                "pdf: {columns: Day, balances: {opening: a, closing: b}}"
                        + " | 6:31: \"plus\" or \"minus\" must name the columns of amounts",
                "pdf: {columns: Day, balances: {opening: a, closing: b, plus: Day, x: y}} | 6:67: unknown key \"x\"",
                "context: {a: {region: {page: 1}}} | 6:14: \"pattern\" is missing",
                "context: {a: {pattern: b, region: {pag: 1}}} | 6:36: unknown key \"pag\""
            })
    void sectionIsReportedWithItsPlace(String section, String problem) {
        assertThat(problems(section + "\nfields: {note: {constant: a}}\n"))
                .singleElement()
                .asString()
                .startsWith("x.yaml:" + problem);
    }

    @Test
    void placesOfValuesAreChecked() {
        assertThat(problems("pdf: {columns: Day}\nfields: {note: {lines: first}}\n"))
                .containsExactly("x.yaml:7:16: \"column\" is missing");
        assertThat(problems("pdf: {columns: Day}\nfields: {note: Month}\n"))
                .containsExactly("x.yaml:7:16: no column is named \"Month\", expected one of Day");
        assertThat(problems("fields: {phones: {each: rows, fields: {number: {constant: a}}}}\n"))
                .containsExactly("x.yaml:6:25: a group of rows needs \"columns\" of the table");
        assertThat(problems("pdf: {columns: Day}\nfields: {phones: {each: rows, fields: {number: Day}}, note: Day}\n"))
                .first()
                .isEqualTo(
                        "x.yaml:7:61: if the table rows form a group, only the fields of that one group can select columns");
    }

    private static CollectedMappingRows read(String mapping, PdfFile file) throws IOException {
        return CollectedMappingRows.of(connector(mapping), file.content());
    }

    private static Recognition recognised(String mapping, PdfFile file) throws IOException {
        return connector(mapping).recognise(BufferedFilePreview.of(file.content(), PdfReader.inProcess()));
    }

    private static List<String> problems(String mapping) {
        try {
            connector("recognise: {words: a}\n" + mapping + "record: Contact\nkey: {natural: [subject]}\n");
            return List.of();
        } catch (MappingException invalid) {
            return invalid.problems();
        }
    }

    private static MappingConnector connector(String mapping) {
        return MappingLoader.load("t/x", "x.yaml", "connector: t/x\nversion: 1\ntitle: Test\nformat: pdf\n" + mapping);
    }
}
