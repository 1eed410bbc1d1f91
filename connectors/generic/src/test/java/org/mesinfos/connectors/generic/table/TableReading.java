package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Readings of tables in tests. */
public final class TableReading {

    /** The confidence that the settings of an organisation require by default. */
    static final int DEFAULT_THRESHOLD = 90;

    private TableReading() {}

    static Proposal proposal(String text) throws IOException {
        return proposed(text).orElseThrow();
    }

    /** Returns whether a table is taken for the transactions of an account, proven or not. */
    static boolean isRecognised(String text) throws IOException {
        return proposed(text).isPresent();
    }

    private static Optional<Proposal> proposed(String text) throws IOException {
        return new BankTransactionsConnector()
                .propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE));
    }

    static CollectedRows rows(String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        return rows;
    }

    /** Returns a file of an organisation whose settings declare a currency. */
    public static BytesContent declaring(String currency, BytesContent file) throws IOException {
        return BytesContent.of(
                file.context().withCurrency(currency), file.open(0).readAllBytes());
    }

    /** Returns the transactions of a table without rejected rows. */
    static List<BankTransaction> read(String text) throws IOException {
        CollectedRows rows = rows(text);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    /** Returns the dates and amounts of a table without rejected rows. */
    static List<String> transactions(String text) throws IOException {
        return read(text).stream()
                .map(transaction -> transaction.getBookingDate() + " " + amount(transaction))
                .toList();
    }

    /** Returns the amounts of a table without rejected rows. */
    static List<String> amounts(String text) throws IOException {
        return read(text).stream().map(TableReading::amount).toList();
    }

    /** Asserts that a text is read as these transactions, and that nothing about them lacks proof. */
    static void assertProven(String text, String... transactions) throws IOException {
        assertThat(transactions(text)).containsExactly(transactions);
        assertThat(proposal(text).lacking()).isEmpty();
    }

    /** Asserts that a reading is not accepted without an operator, for a reason that contains the given text. */
    static void assertHeld(String text, String lack) throws IOException {
        assertThat(proposal(text).isAcceptable(DEFAULT_THRESHOLD)).isFalse();
        assertThat(proposal(text).lacking())
                .anySatisfy(lacking -> assertThat(lacking).contains(lack));
    }

    /** Asserts that a reading is accepted without an operator. */
    static void assertAccepted(String text) throws IOException {
        assertThat(proposal(text).isAcceptable(DEFAULT_THRESHOLD))
                .as(proposal(text).lacking().toString())
                .isTrue();
    }

    private static String amount(BankTransaction transaction) {
        return transaction.getAmount().stripTrailingZeros().toPlainString();
    }
}
