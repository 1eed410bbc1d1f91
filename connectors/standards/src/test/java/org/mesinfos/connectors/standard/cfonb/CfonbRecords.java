package org.mesinfos.connectors.standard.cfonb;

import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Builder of CFONB records for tests. */
final class CfonbRecords {

    private static final String ACCOUNT = "00012345678";

    private final StringBuilder text = new StringBuilder();
    private String lineEnd = "\n";

    static CfonbRecords records() {
        return new CfonbRecords();
    }

    /** Starts a statement with an old balance of 100 euros. */
    static CfonbRecords statement() {
        return records().oldBalance("0000000001000{");
    }

    CfonbRecords endingWith(String end) {
        lineEnd = end;
        return this;
    }

    CfonbRecords oldBalance(String amount) {
        return balance("01", "311223", amount);
    }

    CfonbRecords newBalance(String amount) {
        return balance("07", "310124", amount);
    }

    CfonbRecords balance(String code, String date, String amount) {
        return raw(code + "30099    00001EUR2 " + ACCOUNT + "  " + date + " ".repeat(50) + amount + " ".repeat(16));
    }

    CfonbRecords transaction(String label, String amount) {
        return transaction("EUR2", "050124", "040124", label, amount);
    }

    CfonbRecords transaction(String money, String booked, String value, String label, String amount) {
        return raw("0430099    00001" + money + " " + ACCOUNT + "B1" + booked + "  " + value
                + (label + " ".repeat(31)).substring(0, 31) + "  0000000  " + amount + " ".repeat(16));
    }

    CfonbRecords complement(String qualifier, String text) {
        return raw("0530099    00001EUR2 " + ACCOUNT + "B1050124     " + qualifier
                + (text + " ".repeat(70)).substring(0, 70) + "  ");
    }

    CfonbRecords raw(String record) {
        text.append(record).append(lineEnd);
        return this;
    }

    String text() {
        return text.toString();
    }

    CollectedRows read() throws IOException {
        return CollectedRows.of(new Cfonb120Connector(), BytesContent.utf8("releve.txt", text()));
    }

    /** Reads the records and returns their only transaction. */
    BankTransaction transaction() throws IOException {
        List<BankTransaction> transactions = read().records(BankTransaction.class);
        if (transactions.size() != 1) {
            throw new AssertionError(read().lines());
        }
        return transactions.get(0);
    }

    List<String> rejections() throws IOException {
        return read().rejections().stream().map(Rejection::toString).toList();
    }
}
