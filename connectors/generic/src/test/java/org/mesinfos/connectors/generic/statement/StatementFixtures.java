package org.mesinfos.connectors.generic.statement;

import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
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

    static List<BankTransaction> read(PdfTable table) throws IOException {
        return read(table.file().content());
    }

    static List<BankTransaction> read(BytesContent file) throws IOException {
        return CollectedMappingRows.of(CONNECTOR, file).accepted().stream()
                .map(row -> (BankTransaction) row.record())
                .toList();
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
