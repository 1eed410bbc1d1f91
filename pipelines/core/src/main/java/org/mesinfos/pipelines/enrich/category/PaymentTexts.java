package org.mesinfos.pipelines.enrich.category;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.BankTransaction;

/**
 * Everything in a transaction that its category depends on. Transactions with equal texts have one category, so a run
 * determines it once for all people who pay the same shop under the same label.
 *
 * @param signum 1 for a credit, -1 for a debit, 0 for an unknown amount
 */
record PaymentTexts(
        @Nullable String counterpartyName,
        @Nullable String label,
        @Nullable String labelDetail,
        @Nullable String remittanceInformation,
        @Nullable String transactionCode,
        @Nullable String kind,
        @Nullable String merchantCategoryCode,
        @Nullable String purposeCode,
        @Nullable String creditorId,
        @Nullable String counterpartyIban,
        int signum) {

    static PaymentTexts of(BankTransaction transaction) {
        return new PaymentTexts(
                transaction.getCounterpartyName(),
                transaction.getLabel(),
                transaction.getLabelDetail(),
                transaction.getRemittanceInformation(),
                transaction.getTransactionCode(),
                transaction.getKind(),
                transaction.getMerchantCategoryCode(),
                transaction.getPurposeCode(),
                transaction.getCreditorId(),
                transaction.getCounterpartyIban(),
                transaction.getAmount() == null ? 0 : transaction.getAmount().signum());
    }

    /** Returns the texts in which names and words are searched, without absent ones. */
    List<String> texts() {
        return Stream.of(counterpartyName, label, labelDetail, remittanceInformation)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
