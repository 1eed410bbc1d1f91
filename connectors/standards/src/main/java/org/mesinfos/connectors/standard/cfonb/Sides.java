package org.mesinfos.connectors.standard.cfonb;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mesinfos.connectors.standard.statement.Iban;
import org.mesinfos.records.BankTransaction;

/**
 * What complements say of payer and payee. The payer of a credit and the payee of a debit is the other party; where only one
 * of them is told it is the other party as well, since banks write the name of a creditor under either qualifier.
 */
final class Sides {

    private static final String PREFIX = FixedRecord.COMPLEMENT + ".";

    private final BankTransaction transaction;
    private final Map<String, String> told = new HashMap<>();

    Sides(BankTransaction transaction) {
        this.transaction = transaction;
    }

    /** Keeps the first text of a qualifier. */
    boolean tell(String qualifier, String text) {
        String before = told.putIfAbsent(qualifier, text);
        return before == null || before.equals(text);
    }

    /** Sets the other party, once all complements were read. */
    void end() {
        settle("NPY", "NBE", transaction::setCounterpartyName);
        settle("NPO", "NBU", transaction::setUltimateCounterpartyName);
        settle("CPY", "CBE", this::account);
    }

    private void account(String text) {
        if (Iban.isFormed(text)) {
            transaction.setCounterpartyIban(text);
        } else {
            transaction.setCounterpartyAccount(text);
        }
    }

    private void settle(String payer, String payee, Consumer<String> setter) {
        boolean credited = transaction.getAmount().signum() > 0;
        String first = credited ? payer : payee;
        String second = credited ? payee : payer;
        String chosen = told.containsKey(first) ? first : second;
        if (told.containsKey(chosen)) {
            setter.accept(told.get(chosen));
        }
        String other = chosen.equals(first) ? second : first;
        Kept.text(transaction.getAdditional(), PREFIX + other, told.getOrDefault(other, ""));
    }
}
