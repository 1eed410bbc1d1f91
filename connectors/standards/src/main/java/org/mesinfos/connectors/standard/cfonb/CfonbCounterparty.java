package org.mesinfos.connectors.standard.cfonb;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.BankTransaction;

/**
 * Choice of the counterparty from the payer and payee in the complements: the payer of a credit, the payee of a debit.
 * If only one of them is present, it is the counterparty, because banks use either qualifier for the name of a
 * creditor.
 */
final class CfonbCounterparty {

    private static final String PREFIX = CfonbRecord.COMPLEMENT + ".";

    private final BankTransaction transaction;
    private final Map<String, String> values = new HashMap<>();

    CfonbCounterparty(BankTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Stores the first value of a qualifier.
     *
     * @return false if the qualifier already has another value
     */
    boolean add(String qualifier, String text) {
        String previous = values.putIfAbsent(qualifier, text);
        return previous == null || previous.equals(text);
    }

    /** Sets the counterparty. Call it after the last complement. */
    void finish() {
        set("NPY", "NBE", transaction::setCounterpartyName);
        set("NPO", "NBU", transaction::setUltimateCounterpartyName);
        set("CPY", "CBE", this::account);
    }

    private void account(String text) {
        if (IbanFormat.isWellFormed(text)) {
            transaction.setCounterpartyIban(text);
        } else {
            transaction.setCounterpartyAccount(text);
        }
    }

    private void set(String payer, String payee, Consumer<String> setter) {
        boolean isCredit = Objects.requireNonNull(transaction.getAmount(), "the amount is set before the complements")
                        .signum()
                > 0;
        String preferred = isCredit ? payer : payee;
        String alternative = isCredit ? payee : payer;
        String chosen = values.containsKey(preferred) ? preferred : alternative;
        if (values.containsKey(chosen)) {
            setter.accept(values.get(chosen));
        }
        String other = chosen.equals(preferred) ? alternative : preferred;
        FixedLengthRecord.putCode(transaction.getAdditional(), PREFIX + other, values.getOrDefault(other, ""));
    }
}
