package org.mesinfos.connectors.mapping.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.MappedRow;
import org.mesinfos.connectors.mapping.RowCompiler;
import org.mesinfos.connectors.mapping.RowHandler;
import org.mesinfos.connectors.mapping.yaml.Problems;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.connectors.mapping.yaml.YamlSections;

class PdfTableTest {

    private static final String SETTINGS = """
            columns:
            - Date
            - Libellé
            - {header: Débit, align: right}
            - {header: Crédit, align: right}
            row: {column: Date, pattern: '\\d\\d/\\d\\d/\\d{4}'}
            continues: Libellé
            skip: ^Total
            stop: ^Fin
            page-end: ^Page
            balances: {opening: ^Ancien solde, closing: ^Nouveau solde, plus: Crédit, minus: Débit}
            """;
    private static final String RECOGNISE = "words: [Banque Atlantide, relevé de compte]";

    @Test
    void distinguishesDebitAndCreditByPosition() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "02/01/2024", "CARTE", "12,30", "");
        row(file, 134, "03/01/2024", "VIREMENT", "", "1 234,56");

        assertThat(read(file))
                .containsExactly(
                        "page 1 line 2: 02/01/2024 | CARTE | 12,30 | -",
                        "page 1 line 3: 03/01/2024 | VIREMENT | - | 1 234,56");
    }

    @Test
    void assignsAWideAmountByItsRightEdge() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "02/01/2024", "ACHAT MAISON 14", "123 456 789,30", "");

        assertThat(read(file)).containsExactly("page 1 line 2: 02/01/2024 | ACHAT MAISON 14 | 123 456 789,30 | -");
    }

    @Test
    void learnsTheEdgeOfAColumnFromItsAmounts() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        file.left(40, 120, "02/01/2024").left(120, 120, "CARTE").right(441, 120, "123 456,30");
        file.left(40, 134, "03/01/2024").left(120, 134, "CARTE 12,00").right(441, 134, "7,20");
        file.left(40, 148, "04/01/2024").left(120, 148, "VIREMENT").right(538, 148, "1 234,56");
        file.left(40, 162, "05/01/2024").left(120, 162, "VIREMENT").right(538, 162, "23,00");

        assertThat(read(file))
                .containsExactly(
                        "page 1 line 2: 02/01/2024 | CARTE | 123 456,30 | -",
                        "page 1 line 3: 03/01/2024 | CARTE 12,00 | 7,20 | -",
                        "page 1 line 4: 04/01/2024 | VIREMENT | - | 1 234,56",
                        "page 1 line 5: 05/01/2024 | VIREMENT | - | 23,00");
    }

    @Test
    void rejectsARowWithAnAmountOutsideOfItsColumn() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        file.left(40, 120, "02/01/2024").left(120, 120, "CARTE").right(380, 120, "123 456,30");
        row(file, 134, "", "NANTES", "", "");
        row(file, 148, "03/01/2024", "PRET 100,00", "", "");
        row(file, 162, "04/01/2024", "CARTE 12,00 EUR", "12,00", "");

        assertThat(read(file))
                .containsExactly(
                        "rejected page 1 line 2 UNKNOWN_ROW",
                        "rejected page 1 line 4 UNKNOWN_ROW",
                        "page 1 line 5: 04/01/2024 | CARTE 12,00 EUR | 12,00 | -");
    }

    @Test
    void rejectsARowWithANumberAtTheEndOfATextBelowTheNameOfTheAmounts() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        file.left(40, 120, "02/01/2024").left(120, 120, "CARTE").right(485, 120, "1 123,45");
        file.left(40, 134, "03/01/2024")
                .left(120, 134, "CHEQUE DE")
                .left(425, 134, "500")
                .right(485, 134, "123,45");

        assertThat(read(file))
                .containsExactly(
                        "page 1 line 2: 02/01/2024 | CARTE | 1 123,45 | -", "rejected page 1 line 3 UNKNOWN_ROW");
    }

    @Test
    void readsAnAmountWithTheCurrencyAfterIt() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "02/01/2024", "LOYER", "640,00 €", "");
        row(file, 134, "03/01/2024", "VIREMENT", "", "1 234,56 €");

        assertThat(read(file))
                .containsExactly(
                        "page 1 line 2: 02/01/2024 | LOYER | 640,00 € | -",
                        "page 1 line 3: 03/01/2024 | VIREMENT | - | 1 234,56 €");
    }

    @Test
    void continuesTheLabelOnLinesWithoutDateAndOnTheNextPage() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "02/01/2024", "CARTE", "12,30", "");
        row(file, 134, "", "BOULANGERIE", "", "");
        file.left(500, 800, "Page 1/2");
        header(file.page(), 100);
        row(file, 120, "", "NANTES 44", "", "");
        row(file, 134, "05/01/2024", "LOYER", "700,00", "");

        assertThat(read(file))
                .containsExactly(
                        "page 1 line 2: 02/01/2024 | CARTE BOULANGERIE NANTES 44 | 12,30 | -",
                        "skipped page 1 line 4: page-end",
                        "page 2 line 3: 05/01/2024 | LOYER | 700,00 | -");
    }

    @Test
    void continuesTheTableOnAPageWithoutHeader() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "02/01/2024", "CARTE", "12,30", "");
        row(file.page().left(120, 40, "Banque Atlantide"), 60, "03/01/2024", "SUITE", "1,00", "");

        assertThat(read(file))
                .containsExactly(
                        "page 1 line 2: 02/01/2024 | CARTE | 12,30 | -",
                        "skipped page 2 line 1: above the first row of a page",
                        "page 2 line 2: 03/01/2024 | SUITE | 1,00 | -");
    }

    @Test
    void rejectsLinesWithoutMatchingRule() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "", "Sous-total", "12,30", "");
        row(file, 134, "", "Total", "12,30", "");
        row(file, 148, "Fin du relevé", "", "", "");
        row(file, 162, "mentions légales", "", "", "");

        assertThat(read(file))
                .containsExactly(
                        "rejected page 1 line 2 UNKNOWN_ROW",
                        "skipped page 1 line 3: skip",
                        "skipped page 1 line 4: stop");
    }

    @Test
    void reportsNothingIfTheBalancesAgree() throws IOException {
        assertThat(read(balanced("87,70")))
                .containsExactly(
                        "skipped page 1 line 2: opening balance",
                        "page 1 line 3: 02/01/2024 | CARTE | 12,30 | -",
                        "skipped page 1 line 4: closing balance");
    }

    @Test
    void rejectsAClosingBalanceThatDiffersFromTheRows() throws IOException {
        assertThat(read(balanced("80,00")))
                .containsExactly(
                        "skipped page 1 line 2: opening balance",
                        "page 1 line 3: 02/01/2024 | CARTE | 12,30 | -",
                        "skipped page 1 line 4: closing balance",
                        "rejected page 1 line 4 BROKEN_FILE: transactions 7.7 too high");
    }

    @Test
    void rejectsAMissingClosingBalance() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "", "Ancien solde au 01/01/2024", "", "100,00");
        row(file, 134, "02/01/2024", "CARTE", "12,30", "");

        assertThat(read(file)).last().isEqualTo("rejected page 1 line 3 BROKEN_FILE: no closing balance");
    }

    @Test
    void rejectsADocumentWithoutTheTable() throws IOException {
        assertThat(read(new PdfFile().page().left(40, 100, "Banque Atlantide")))
                .containsExactly("rejected file UNREADABLE_FILE");
    }

    @Test
    void rejectsAnUnreadableDocument() throws IOException {
        assertThat(read(new PdfFile().page())).containsExactly("rejected file UNREADABLE_FILE");
    }

    @Test
    void completesShortDatesFromThePeriod() throws IOException {
        PdfFile file = header(new PdfFile().page().left(40, 80, "Période du 20/12/2023 au 20/01/2024"), 100);
        row(file, 120, "28/12", "CARTE", "12,30", "");
        row(file, 134, "22/01", "CARTE", "1,30", "");
        String settings = SETTINGS.replace("- Date", "- {header: Date, without-year: true}")
                        .replace("/\\d{4}", "")
                + "period-end: au (\\d\\d/\\d\\d/\\d{4})\n";

        assertThat(read(file, settings))
                .containsExactly(
                        "page 1 line 3: 28/12/2023 | CARTE | 12,30 | -",
                        "page 1 line 4: 22/01/2024 | CARTE | 1,30 | -");
    }

    @Test
    void readsContextValuesOutsideOfTheTable() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "02/01/2024", "CARTE", "12,30", "");
        file.left(40, 140, "IBAN : FR76 3009");
        RowCompiler compiler = compiler(SETTINGS + "\n");
        int iban = compiler.context("iban", YamlSections.of("pattern: 'IBAN : (.+)'", new Problems("test")));
        List<String> values = new ArrayList<>();
        compiler.build().read(file.content(), Split.WHOLE, new Rows(row -> values.add(row.value(iban))));

        assertThat(values).contains("FR76 3009");
    }

    @Test
    void listsUnmappedColumnsAsUnclaimed() throws IOException {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "02/01/2024", "CARTE", "12,30", "");
        row(file, 134, "", "NANTES", "", "");
        RowCompiler compiler = compiler(SETTINGS);
        compiler.slot(YamlSections.of("{column: Libellé, lines: first}", new Problems("test")));
        List<String> unclaimed = new ArrayList<>();
        compiler.build()
                .read(
                        file.content(),
                        Split.WHOLE,
                        new Rows(row -> row.forEachUnclaimed((name, text) -> unclaimed.add(name + "=" + text))));

        assertThat(unclaimed).containsExactly("Date=02/01/2024", "Libellé=NANTES", "Débit=12,30");
    }

    @Test
    void readsTableRowsAsPartsOfADocumentRecord() throws IOException {
        PdfFile file = header(new PdfFile().page().left(40, 80, "Facture n° 12"), 100);
        row(file, 120, "02/01/2024", "FORFAIT", "12,30", "");
        row(file, 134, "03/01/2024", "OPTION", "1,00", "");
        row(file, 148, "", "", "", "5,00");
        RowCompiler document = compiler(SETTINGS);
        int number = document.context("number", YamlSections.of("pattern: 'Facture n° (.+)'", new Problems("test")));
        RowCompiler parts = document.group(YamlSections.of("column: rows", new Problems("test")));
        int label = parts.slot(YamlSections.of("column: Libellé", new Problems("test")));
        List<String> events = new ArrayList<>();
        document.build()
                .read(
                        file.content(),
                        Split.WHOLE,
                        new Rows(
                                events,
                                row -> events.add(row.value(number) + ": "
                                        + String.join(
                                                ", ",
                                                row.children(0).stream()
                                                        .map(part -> part.value(label))
                                                        .toList()))));

        assertThat(events).containsExactly("12: FORFAIT, OPTION", "rejected page 1 line 5 UNKNOWN_ROW");
    }

    @Test
    void rejectsColumnsInBothRecordAndParts() {
        Problems problems = new Problems("test.yaml");
        RowCompiler document = compiler(SETTINGS);
        document.slot(YamlSections.of("column: Date", problems));
        document.group(YamlSections.of("column: lines", problems));
        document.slot(YamlSections.of("\ncolumn: Date", problems));

        String grouped = "if the table rows form a group, only the fields of that one group can select columns";
        assertThat(problems.messages())
                .containsExactlyInAnyOrder(
                        "test.yaml:1:9: \"each\" is \"lines\", expected rows",
                        "test.yaml:1:1: " + grouped,
                        "test.yaml:2:1: " + grouped);
    }

    @Test
    void claimsAFileByIssuerAndHeaderOfTheFirstPage() throws IOException {
        PdfFile file = new PdfFile().page().left(40, 40, "Banque  Atlantide SA").left(40, 60, "RELEVÉ DE COMPTE");

        assertThat(recognised(header(file, 100)))
                .isEqualTo(Recognition.claimed(85, "the words of the issuer and the header of the table"));
        assertThat(recognised(new PdfFile().page().left(40, 40, "Banque Atlantide")))
                .isEqualTo(Recognition.declined(49, List.of("the words \"relevé de compte\"")));
        assertThat(recognised(new PdfFile().page()))
                .isEqualTo(Recognition.declined(1, List.of("a first page with text")));
        assertThat(compiler(SETTINGS).build().recognise(preview(BytesContent.utf8("a.csv", "a;b\n1;2\n"))))
                .isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void reportsMappingProblemsWithTheirLocation() {
        Problems problems = new Problems("test.yaml");
        YamlMap section = YamlSections.of("""
                columns: [Date, {header: Montant, align: rigth}]
                row: {column: Dat, patern: x}
                continues: Libelle
                balances: {opening: Ancien, minus: Date}
                """, problems);
        new PdfRowFormat().compiler(Optional.of(section), Optional.empty(), problems);

        assertThat(problems.messages())
                .containsExactly(
                        "test.yaml:1:1: a PDF is recognised by \"words\" or \"patterns\" of its first page; there are none",
                        "test.yaml:1:42: \"align\" is \"rigth\", expected left, right, centre, nearest is \"right\"",
                        "test.yaml:2:15: no column is named \"Dat\", expected one of Date, Montant",
                        "test.yaml:2:20: unknown key \"patern\", expected one of column, pattern, nearest is \"pattern\"",
                        "test.yaml:3:12: no column is named \"Libelle\", expected one of Date, Montant",
                        "test.yaml:4:11: \"closing\" is missing");
    }

    private static PdfFile balanced(String closing) {
        PdfFile file = header(new PdfFile().page(), 100);
        row(file, 120, "", "Ancien solde au 01/01/2024", "", "100,00");
        row(file, 134, "02/01/2024", "CARTE", "12,30", "");
        row(file, 148, "", "Nouveau solde au 31/01/2024", "", closing);
        return file;
    }

    private static PdfFile header(PdfFile file, double y) {
        return row(file, y, "Date", "LIBELLÉ", "Débit", "Crédit");
    }

    private static PdfFile row(PdfFile file, double y, String date, String label, String debit, String credit) {
        return file.left(40, y, date).left(120, y, label).right(450, y, debit).right(550, y, credit);
    }

    private static RowCompiler compiler(String settings) {
        Problems problems = new Problems("test");
        RowCompiler compiler = new PdfRowFormat()
                .compiler(
                        Optional.of(YamlSections.of(settings, problems)),
                        Optional.of(YamlSections.of(RECOGNISE, problems)),
                        problems);
        assertThat(problems.messages()).isEmpty();
        return compiler;
    }

    private static Recognition recognised(PdfFile file) throws IOException {
        return compiler(SETTINGS).build().recognise(preview(file.content()));
    }

    private static FilePreview preview(BytesContent content) throws IOException {
        return BufferedFilePreview.of(content, PdfReader.inProcess());
    }

    private static List<String> read(PdfFile file) throws IOException {
        return read(file, SETTINGS);
    }

    private static List<String> read(PdfFile file, String settings) throws IOException {
        RowCompiler compiler = compiler(settings);
        List<Integer> slots = List.of("Date", "Libellé", "Débit", "Crédit").stream()
                .map(column -> compiler.slot(YamlSections.of("column: " + column, new Problems("test"))))
                .toList();
        List<String> events = new ArrayList<>();
        compiler.build()
                .read(
                        file.content(),
                        Split.WHOLE,
                        new Rows(
                                events,
                                row -> events.add(row.locator() + ": "
                                        + String.join(
                                                " | ",
                                                slots.stream()
                                                        .map(slot -> Optional.ofNullable(row.value(slot))
                                                                .orElse("-"))
                                                        .toList()))));
        return events;
    }

    /** Record of the calls of the reader. */
    private record Rows(List<String> events, java.util.function.Consumer<MappedRow> rows) implements RowHandler {

        Rows(java.util.function.Consumer<MappedRow> rows) {
            this(new ArrayList<>(), rows);
        }

        @Override
        public void row(MappedRow row) {
            rows.accept(row);
        }

        @Override
        public void rejected(Rejection rejection) {
            String found = rejection.reason() == RejectionReason.BROKEN_FILE ? ": " + rejection.found() : "";
            events.add("rejected " + rejection.locator() + " " + rejection.reason() + found);
        }

        @Override
        public void skipped(Locator locator, String rule) {
            events.add("skipped " + locator + ": " + rule);
        }
    }
}
