package org.mesinfos.samples.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writer of account statements as PDF. Equal statements give equal bytes. */
public final class StatementPdf {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private StatementPdf() {}

    /**
     * Writes one statement as a PDF with as many pages as required.
     *
     * @param out not closed
     * @throws IOException if {@code out} cannot be written
     */
    public static void write(PdfStatement statement, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            StatementPages sheets = new StatementPages(document, statement);
            balance(sheets, "Ancien solde au " + DATE.format(statement.from()), statement.openingBalance());
            for (StatementOperation operation : statement.operations()) {
                operation(sheets, operation);
            }
            totals(sheets, statement);
            balance(sheets, "Nouveau solde au " + DATE.format(statement.to()), statement.closingBalance());
            sheets.finish();
            document.save(out);
        }
    }

    private static void operation(StatementPages sheets, StatementOperation operation) throws IOException {
        List<String> label = new ArrayList<>();
        for (String line : operation.labelLines()) {
            label.addAll(sheets.wrap(line));
        }
        sheets.nextLine(label.size());
        sheets.left(StatementColumn.DATE, DATE.format(operation.date()));
        sheets.left(StatementColumn.VALUE_DATE, DATE.format(operation.valueDate()));
        sheets.left(StatementColumn.LABEL, label.get(0));
        sheets.right(
                operation.amount().signum() < 0 ? StatementColumn.DEBIT : StatementColumn.CREDIT,
                PrintedAmount.of(operation.amount().abs()));
        for (String line : label.subList(1, label.size())) {
            sheets.nextLine(1);
            sheets.left(StatementColumn.LABEL, line);
        }
    }

    private static void totals(StatementPages sheets, PdfStatement statement) throws IOException {
        sheets.nextLine(2);
        sheets.left(StatementColumn.LABEL, "Total des opérations");
        sheets.right(StatementColumn.DEBIT, PrintedAmount.of(statement.debits()));
        sheets.right(StatementColumn.CREDIT, PrintedAmount.of(statement.credits()));
    }

    /** Prints a balance; a negative one is in the debit column. */
    private static void balance(StatementPages sheets, String label, BigDecimal balance) throws IOException {
        sheets.nextLine(1);
        sheets.left(StatementColumn.LABEL, label);
        sheets.right(
                balance.signum() < 0 ? StatementColumn.DEBIT : StatementColumn.CREDIT, PrintedAmount.of(balance.abs()));
    }
}
