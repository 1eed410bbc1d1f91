package org.mesinfos.pipelines.dedup.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.BankTransaction;

/**
 * Traits of a transaction. Account and amount must agree, identifiers decide, dates and labels add or reduce cost.
 *
 * @param text normalised label, counterparty and remittance information
 * @param counterparty IBAN of the counterparty
 * @param party the counterparty by name
 */
record TransactionTraits(
        List<String> names,
        String block,
        long day,
        String text,
        Optional<String> endToEndId,
        Optional<String> bankReference,
        Optional<String> cardSuffix,
        Optional<String> counterparty,
        NamedParty party,
        Optional<String> currency,
        Optional<BigDecimal> balanceAfter)
        implements Traits {

    /** Placeholder of ISO 20022 for a missing end-to-end identification. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final double SAME_REFERENCE = -4;
    private static final double SAME_BALANCE = -3;
    private static final double OTHER_BALANCE = 1;
    private static final double NO_COMMON_WORD = 3;

    static Optional<Traits> of(BankTransaction transaction) {
        List<String> account = account(transaction);
        Optional<LocalDate> day = TransactionDate.of(transaction);
        if (account.isEmpty() || day.isEmpty() || transaction.getAmount() == null) {
            return Optional.empty();
        }
        String text = LabelWords.text(
                transaction.getLabel(),
                transaction.getLabelDetail(),
                transaction.getCounterpartyName(),
                transaction.getRemittanceInformation());
        return Optional.of(new TransactionTraits(
                account,
                transaction.getAmount().stripTrailingZeros().toPlainString(),
                day.get().toEpochDay(),
                text,
                reference(transaction.getEndToEndId()).filter(id -> !id.equals(NOT_PROVIDED)),
                reference(transaction.getBankReference()),
                reference(transaction.getCardSuffix()),
                reference(transaction.getCounterpartyIban()),
                NamedParty.of(transaction.getCounterpartyName(), partyText(text, transaction)),
                reference(transaction.getCurrency()),
                Optional.ofNullable(transaction.getBalanceAfter())));
    }

    /** Returns the names of the account; that of the customer if the transaction states no account. */
    private static List<String> account(BankTransaction transaction) {
        List<String> names = AccountNames.of(transaction);
        return names.isEmpty() && transaction.getSubject() != null
                ? List.of(normalised(transaction.getSubject()))
                : names;
    }

    /** Returns all texts in which another source may write the name of the counterparty. */
    private static String partyText(String text, BankTransaction transaction) {
        return transaction.getUltimateCounterpartyName() == null
                ? text
                : text + " " + LabelWords.text(transaction.getUltimateCounterpartyName());
    }

    @Override
    public boolean contradict(Traits other) {
        TransactionTraits transaction = (TransactionTraits) other;
        return OptionalValues.contradict(endToEndId, transaction.endToEndId)
                || OptionalValues.contradict(cardSuffix, transaction.cardSuffix)
                || OptionalValues.contradict(counterparty, transaction.counterparty)
                || OptionalValues.contradict(currency, transaction.currency);
    }

    @Override
    public boolean nameDifferentParties(Traits other, NameComparison comparison) {
        TransactionTraits transaction = (TransactionTraits) other;
        return !hasReferenceOf(transaction)
                && !hasBalanceOf(transaction)
                && !OptionalValues.agree(counterparty, transaction.counterparty)
                && comparison.differ(party, transaction.party);
    }

    @Override
    public Traits withoutMoment() {
        return new TransactionTraits(
                names,
                block,
                0,
                text,
                endToEndId,
                Optional.empty(),
                cardSuffix,
                counterparty,
                party,
                currency,
                Optional.empty());
    }

    @Override
    public double cost(Traits other, NameComparison comparison) {
        TransactionTraits transaction = (TransactionTraits) other;
        if (contradict(transaction) || nameDifferentParties(transaction, comparison)) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = NO_COMMON_WORD * (1 - Math.min(1, 2 * LabelWords.similarity(text, transaction.text)));
        if (hasReferenceOf(transaction)) {
            cost += SAME_REFERENCE;
        }
        if (balanceAfter.isPresent() && transaction.balanceAfter.isPresent()) {
            cost += hasBalanceOf(transaction) ? SAME_BALANCE : OTHER_BALANCE;
        }
        return cost;
    }

    private boolean hasReferenceOf(TransactionTraits other) {
        return OptionalValues.agree(endToEndId, other.endToEndId)
                || OptionalValues.agree(bankReference, other.bankReference);
    }

    private boolean hasBalanceOf(TransactionTraits other) {
        return balanceAfter.isPresent()
                && other.balanceAfter.isPresent()
                && balanceAfter.get().compareTo(other.balanceAfter.get()) == 0;
    }

    @Override
    public List<String> references() {
        return Stream.of(
                        endToEndId.map(id -> "id " + id),
                        bankReference.map(reference -> "bank " + reference),
                        balanceAfter.map(balance ->
                                "balance " + balance.stripTrailingZeros().toPlainString()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> reference(@Nullable String text) {
        return Optional.ofNullable(text).map(TransactionTraits::normalised).filter(normalised -> !normalised.isEmpty());
    }

    private static String normalised(String text) {
        return Subject.compact(text);
    }
}
