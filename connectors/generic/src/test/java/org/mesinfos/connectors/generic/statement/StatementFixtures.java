package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Statements that tests draw row by row, and accessors for the transactions read from them. */
final class StatementFixtures {

    static final BankStatementsConnector CONNECTOR = new BankStatementsConnector(PdfReader.inProcess());

    private StatementFixtures() {}

    /** Returns a table in a statement of December 2023. */
    static PdfTable table(PdfTable.ColumnPosition... places) {
        return titledTable("Kontoauszug", places);
    }

    /** Returns a table in a statement of December 2023 with a title. */
    static PdfTable titledTable(String title, PdfTable.ColumnPosition... places) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, title)
                .left(40, 64, "Periode 01.12.2023 - 31.12.2023")
                .left(40, 78, "Banque des Essais");
        return PdfTable.on(file, 100, places);
    }

    /** Returns a table of dates, texts and amounts. */
    static PdfTable oneAmount() {
        return table(left(40), left(110), right(550));
    }

    /** Returns a table of dates, texts and two columns of amounts, such as debits and credits. */
    static PdfTable twoAmounts() {
        return table(left(40), left(110), right(460), right(550));
    }

    /** Returns a table of dates, texts and three columns of amounts, such as debits, credits and balances. */
    static PdfTable threeAmounts() {
        return table(left(40), left(110), right(390), right(470), right(550));
    }

    static List<BankTransaction> read(PdfTable table) throws IOException {
        return read(table.file().content());
    }

    static List<BankTransaction> read(BytesContent file) throws IOException {
        return CollectedMappingRows.of(CONNECTOR, file).accepted().stream()
                .map(row -> (BankTransaction) row.record())
                .toList();
    }

    /** Asserts that a statement is read as these transactions without rejections, and that all of them are proven. */
    static void assertProven(PdfTable table, String... transactions) throws IOException {
        assertTransactions(table, transactions);
        assertThat(lacking(table)).isEmpty();
    }

    /** Asserts that a statement is read as these transactions without rejections, each with its date and its amount. */
    static void assertTransactions(PdfTable table, String... transactions) throws IOException {
        assertThat(readAll(table))
                .extracting(row -> bookingDate(row) + " " + amount(row))
                .containsExactly(transactions);
    }

    /** Asserts that a statement is read as transactions with these amounts without rejections. */
    static void assertAmounts(PdfTable table, String... amounts) throws IOException {
        assertThat(readAll(table)).extracting(StatementFixtures::amount).containsExactly(amounts);
    }

    /** Asserts that a statement is read as these transactions, each with its booking date, its value date and its amount. */
    static void assertValueDates(PdfTable table, String... transactions) throws IOException {
        assertThat(readAll(table)).extracting(StatementFixtures::datesAndAmount).containsExactly(transactions);
    }

    /** Asserts the same of transactions with their labels. */
    static void assertLabelledValueDates(PdfTable table, String... transactions) throws IOException {
        assertThat(readAll(table))
                .extracting(row -> datesAndAmount(row) + " " + row.getLabel())
                .containsExactly(transactions);
    }

    private static String datesAndAmount(BankTransaction row) {
        return bookingDate(row) + " " + row.getValueDate() + " " + amount(row);
    }

    private static List<BankTransaction> readAll(PdfTable table) throws IOException {
        CollectedRows rows = CollectedRows.of(CONNECTOR, table.file().content());
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    static List<String> lacking(PdfTable table) throws IOException {
        return lacking(table.file().content());
    }

    /** Returns the facts of a statement that are not proven. */
    static List<String> lacking(BytesContent file) throws IOException {
        return CONNECTOR
                .propose(BufferedFilePreview.of(file, PdfReader.inProcess()))
                .orElseThrow()
                .lacking();
    }

    static String bookingDate(BankTransaction row) {
        return row.getBookingDate().toString();
    }

    static String amount(BankTransaction row) {
        return row.getAmount().stripTrailingZeros().toPlainString();
    }

    static String balance(BankTransaction row) {
        return row.getBalanceAfter().stripTrailingZeros().toPlainString();
    }
}
