package org.mesinfos.pipelines.dedup.match;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.BankTransaction;

/**
 * A movement on an account: the same account and amount are a must, identifiers decide, dates and labels weigh.
 *
 * @param words of label, counterparty and remittance
 */
record MovementTraits(
        String scope,
        String block,
        long day,
        Set<String> words,
        Optional<String> endToEndId,
        Optional<String> bankReference,
        Optional<String> cardSuffix,
        Optional<String> counterparty,
        Optional<String> currency,
        Optional<BigDecimal> balanceAfter)
        implements Traits {

    /** ISO 20022: stands where no end-to-end identification was given. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final double SAME_REFERENCE = -4;
    private static final double SAME_BALANCE = -3;
    private static final double OTHER_BALANCE = 1;
    private static final double NO_WORD_IN_COMMON = 3;

    static Optional<Traits> of(BankTransaction movement) {
        Optional<String> account = Stream.of(movement.getIban(), movement.getAccountNumber(), movement.getSubject())
                .filter(Objects::nonNull)
                .map(MovementTraits::normalised)
                .findFirst();
        Optional<LocalDate> day = MovementDay.of(movement);
        if (account.isEmpty() || day.isEmpty() || movement.getAmount() == null) {
            return Optional.empty();
        }
        return Optional.of(new MovementTraits(
                account.get(),
                movement.getAmount().stripTrailingZeros().toPlainString(),
                day.get().toEpochDay(),
                LabelWords.of(
                        movement.getLabel(),
                        movement.getLabelDetail(),
                        movement.getCounterpartyName(),
                        movement.getRemittanceInformation()),
                reference(movement.getEndToEndId()).filter(id -> !id.equals(NOT_PROVIDED)),
                reference(movement.getBankReference()),
                reference(movement.getCardSuffix()),
                reference(movement.getCounterpartyIban()),
                reference(movement.getCurrency()),
                Optional.ofNullable(movement.getBalanceAfter())));
    }

    @Override
    public double cost(Traits other) {
        MovementTraits movement = (MovementTraits) other;
        if (Statements.contradict(endToEndId, movement.endToEndId)
                || Statements.contradict(cardSuffix, movement.cardSuffix)
                || Statements.contradict(counterparty, movement.counterparty)
                || Statements.contradict(currency, movement.currency)) {
            return Double.POSITIVE_INFINITY;
        }
        double cost = NO_WORD_IN_COMMON * (1 - Math.min(1, 2 * LabelWords.similarity(words, movement.words)));
        if (Statements.agree(endToEndId, movement.endToEndId)
                || Statements.agree(bankReference, movement.bankReference)) {
            cost += SAME_REFERENCE;
        }
        if (balanceAfter.isPresent() && movement.balanceAfter.isPresent()) {
            cost += balanceAfter.get().compareTo(movement.balanceAfter.get()) == 0 ? SAME_BALANCE : OTHER_BALANCE;
        }
        return cost;
    }

    private static Optional<String> reference(String text) {
        return Optional.ofNullable(text).map(MovementTraits::normalised).filter(kept -> !kept.isEmpty());
    }

    private static String normalised(String text) {
        return Subject.customer(text).normalised();
    }
}
