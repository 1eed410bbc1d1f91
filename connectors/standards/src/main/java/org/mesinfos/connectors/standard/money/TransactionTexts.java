package org.mesinfos.connectors.standard.money;

import java.util.List;
import org.mesinfos.records.BankTransaction;

/** Assignment of the free texts of a transaction to its fields. */
public final class TransactionTexts {

    private TransactionTexts() {}

    /** Sets the label to the first text, and the label detail to the other texts, one on each line. */
    public static void set(BankTransaction transaction, List<String> texts) {
        if (!texts.isEmpty()) {
            transaction.setLabel(texts.get(0));
        }
        if (texts.size() > 1) {
            transaction.setLabelDetail(String.join("\n", texts.subList(1, texts.size())));
        }
    }
}
