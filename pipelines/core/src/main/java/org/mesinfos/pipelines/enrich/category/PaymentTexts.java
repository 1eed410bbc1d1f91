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
 * <p>Equality is written out, because a run compares each transaction, and the generated methods of records are slow.
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

    @Override
    public boolean equals(Object other) {
        return other instanceof PaymentTexts that
                && signum == that.signum
                && Objects.equals(label, that.label)
                && Objects.equals(counterpartyName, that.counterpartyName)
                && Objects.equals(labelDetail, that.labelDetail)
                && Objects.equals(remittanceInformation, that.remittanceInformation)
                && Objects.equals(transactionCode, that.transactionCode)
                && Objects.equals(kind, that.kind)
                && Objects.equals(merchantCategoryCode, that.merchantCategoryCode)
                && Objects.equals(purposeCode, that.purposeCode)
                && Objects.equals(creditorId, that.creditorId)
                && Objects.equals(counterpartyIban, that.counterpartyIban);
    }

    /** Returns a hash of the texts that distinguish nearly all payments. */
    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(label) + Objects.hashCode(counterpartyName))
                + 31 * Objects.hashCode(remittanceInformation)
                + signum;
    }
}
