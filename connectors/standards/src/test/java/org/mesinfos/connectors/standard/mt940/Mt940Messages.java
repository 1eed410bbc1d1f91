package org.mesinfos.connectors.standard.mt940;

import java.io.IOException;
import java.util.List;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;

/** Builder and reader of MT940 messages for tests. */
final class Mt940Messages {

    private Mt940Messages() {}

    /** Returns a statement with an opening balance of 100 euros and these fields before its closing balance. */
    static String statement(String fields, String closing) {
        return ":20:REF\n:25:DE01/77\n:28C:1/1\n:60F:C240101EUR100,\n" + fields + "\n:62F:" + closing + "\n-\n";
    }

    static CollectedRows read(String text) throws IOException {
        return CollectedRows.of(new Mt940Connector(), BytesContent.utf8("statement.sta", text));
    }

    static List<BankTransaction> transactions(String text) throws IOException {
        return read(text).records(BankTransaction.class);
    }

    static List<BankAccount> accounts(String text) throws IOException {
        return read(text).records(BankAccount.class);
    }

    /** Reads a statement with one statement line and its information and returns the only transaction. */
    static BankTransaction transaction(String line, String information) throws IOException {
        String text = ":25:X1\n:60F:C240101EUR0,\n:61:" + line + "\n" + information;
        List<BankTransaction> transactions = transactions(text);
        if (transactions.size() != 1) {
            throw new AssertionError(read(text).lines());
        }
        return transactions.get(0);
    }

    /** Reads a transaction with this information (field 86). */
    static BankTransaction transactionWithInformation(String information) throws IOException {
        return transaction("240105D5,NTRFNONREF", ":86:" + information);
    }

    static List<String> rejections(String text) throws IOException {
        return read(text).rejections().stream().map(Rejection::toString).toList();
    }
}
