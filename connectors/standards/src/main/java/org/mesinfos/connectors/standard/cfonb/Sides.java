package org.mesinfos.connectors.standard.cfonb;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mesinfos.connectors.standard.statement.Iban;
import org.mesinfos.records.BankTransaction;

/**
 * Chooses the counterparty from the payer and payee in the complements: the payer of a credit, the payee of a debit. If
 * only one of them is present, it is the counterparty, because banks use either qualifier for the name of a creditor.
 */
final class Sides {

    private static final String PREFIX = FixedRecord.COMPLEMENT + ".";

    private final BankTransaction transaction;
    private final Map<String, String> told = new HashMap<>();

    Sides(BankTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Stores the first value of a qualifier.
     *
     * @return false if the qualifier already has another value
     */
    boolean tell(String qualifier, String text) {
        String previous = told.putIfAbsent(qualifier, text);
        return previous == null || previous.equals(text);
    }

    /** Sets the counterparty. Call it after the last complement. */
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
        boolean isCredit = transaction.getAmount().signum() > 0;
        String preferred = isCredit ? payer : payee;
        String alternative = isCredit ? payee : payer;
        String chosen = told.containsKey(preferred) ? preferred : alternative;
        if (told.containsKey(chosen)) {
            setter.accept(told.get(chosen));
        }
        String other = chosen.equals(preferred) ? alternative : preferred;
        Kept.text(transaction.getAdditional(), PREFIX + other, told.getOrDefault(other, ""));
    }
}
