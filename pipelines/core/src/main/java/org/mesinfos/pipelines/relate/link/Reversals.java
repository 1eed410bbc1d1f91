package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;
import org.mesinfos.pipelines.relate.transaction.TextWords;
import org.mesinfos.records.BankTransaction;

/**
 * Transactions that reverse an earlier one: a returned direct debit, a reversed entry, a refunded purchase. Both are
 * retained and linked. Stateless.
 */
public final class Reversals {

    static final String SOURCE = "reversals 1";

    /**
     * A debtor may have a SEPA direct debit refunded within eight weeks (SDD Core rulebook); the bank needs some days
     * more.
     */
    private static final int MAX_LAG_DAYS = 62;

    /** Limit if no word indicates a reversal. */
    private static final int MAX_LAG_DAYS_WITHOUT_WORDS = 14;

    private static final int MAX_LAG_DAYS_WITHOUT_NAME = 7;
    private static final double MIN_NAME_COVERAGE = 0.6;

    private static final Set<String> REVERSAL_WORDS = Set.of(
            "REJET",
            "REJETE",
            "REJETEE",
            "IMPAYE",
            "IMPAYEE",
            "RETOUR",
            "RETOURNE",
            "RETOURNEE",
            "ANNULATION",
            "ANNUL",
            "ANNULE",
            "ANNULEE",
            "EXTOURNE",
            "CONTREPASSATION",
            "REVERSAL",
            "REVERSED",
            "RETURN",
            "RETURNED",
            "REFUND",
            "REFUNDED",
            "STORNO",
            "STORNIERUNG",
            "RUCKLASTSCHRIFT",
            "RUECKLASTSCHRIFT",
            "RUCKBUCHUNG",
            "RUECKBUCHUNG",
            "CHARGEBACK",
            "DEVOLUCION",
            "REMBT",
            "REMBOURSEMENT",
            "AVOIR",
            "INSOLUTO");

    /**
     * Record ids of the transactions that belong to a reversal.
     *
     * @param originals transactions that were reversed
     * @param reversals transactions that reverse them
     */
    public record Reversed(Set<String> originals, Set<String> reversals) {}

    private Reversals() {}

    /**
     * Adds the links of reversals.
     *
     * @return the transactions that belong to one
     */
    public static Reversed find(BookedTransactions transactions, DerivedFacts facts) {
        Reversed reversed = new Reversed(new HashSet<>(), new HashSet<>());
        OppositeAmounts.forEach(transactions, (debits, credits) -> {
            link(credits, debits, facts, reversed);
            link(debits.stream().filter(Reversals::isDeclared).toList(), credits, facts, reversed);
        });
        return reversed;
    }

    private static void link(
            List<BookedTransaction> reversals,
            List<BookedTransaction> originals,
            DerivedFacts facts,
            Reversed reversed) {
        List<LinkCandidate> candidates = new ArrayList<>();
        int from = 0;
        for (int left = 0; left < reversals.size(); left++) {
            long day = reversals.get(left).day();
            while (from < originals.size() && originals.get(from).day() < day - MAX_LAG_DAYS) {
                from++;
            }
            for (int right = from;
                    right < originals.size() && originals.get(right).day() <= day;
                    right++) {
                Optional<LinkCandidate> pair = pair(left, reversals.get(left), right, originals.get(right));
                pair.ifPresent(candidates::add);
            }
        }
        for (OneToOneMatching.Match match : OneToOneMatching.of(candidates, reversals.size(), originals.size())) {
            BankTransaction original = originals.get(match.pair().right()).record();
            reversed.originals().add(original.getRecordId());
            reversed.reversals().add(reversals.get(match.pair().left()).id());
            LinkNames.link(
                    facts,
                    reversals.get(match.pair().left()).record(),
                    LinkNames.REVERSAL_OF,
                    original,
                    LinkNames.REVERSED_BY,
                    SOURCE + ": " + match.pair().evidence(),
                    match.confidence());
        }
    }

    private static Optional<LinkCandidate> pair(
            int left, BookedTransaction reversal, int right, BookedTransaction original) {
        long lag = reversal.day() - original.day();
        if (!reversal.account().equals(original.account())
                || isDeclared(original)
                || CurrencyComparison.differ(reversal, original)) {
            return Optional.empty();
        }
        boolean declared = isDeclared(reversal);
        if (!declared && lag > MAX_LAG_DAYS_WITHOUT_WORDS) {
            return Optional.empty();
        }
        if (refersTo(reversal, original)) {
            return Optional.of(new LinkCandidate(left, right, declared ? 0.99 : 0.9, lag, "reference"));
        }
        if (hasSameCounterparty(reversal, original)) {
            boolean drawn = original.paymentMethod() == PaymentMethodKind.CARD
                    || original.paymentMethod() == PaymentMethodKind.DIRECT_DEBIT;
            if (declared || drawn) {
                return Optional.of(new LinkCandidate(left, right, declared ? 0.95 : 0.75, lag, "other party"));
            }
            return Optional.empty();
        }
        boolean namesNoCounterparty = reversal.words().stream()
                .noneMatch(word -> TextWords.isDistinctive(word) && !REVERSAL_WORDS.contains(word));
        return isMarked(reversal) && namesNoCounterparty && lag <= MAX_LAG_DAYS_WITHOUT_NAME
                ? Optional.of(new LinkCandidate(left, right, 0.6, lag, "amount and day"))
                : Optional.empty();
    }

    /** Returns true if the bank marks the transaction as a reversal, by a field or by words. */
    private static boolean isDeclared(BookedTransaction transaction) {
        return isMarked(transaction) || transaction.words().stream().anyMatch(REVERSAL_WORDS::contains);
    }

    private static boolean isMarked(BookedTransaction transaction) {
        return Boolean.TRUE.equals(transaction.record().getReversal())
                || transaction.record().getReturnReason() != null;
    }

    private static boolean refersTo(BookedTransaction reversal, BookedTransaction original) {
        Set<String> references = new HashSet<>(references(original));
        return references(reversal).stream().anyMatch(references::contains);
    }

    private static List<String> references(BookedTransaction transaction) {
        BankTransaction record = transaction.record();
        return Stream.of(
                        record.getEndToEndId(),
                        record.getBankReference(),
                        record.getInstructionId(),
                        record.getChequeNumber())
                .flatMap(reference -> BookedTransaction.reference(reference).stream())
                .toList();
    }

    private static boolean hasSameCounterparty(BookedTransaction reversal, BookedTransaction original) {
        Optional<String> mandate = BookedTransaction.reference(original.record().getMandateId());
        if (mandate.isPresent()
                && mandate.equals(BookedTransaction.reference(reversal.record().getMandateId()))) {
            return true;
        }
        Optional<String> iban = original.counterpartyIban();
        if (iban.isPresent() && reversal.counterpartyIban().isPresent()) {
            return iban.equals(reversal.counterpartyIban());
        }
        List<String> counterparty = original.name().isEmpty() ? original.label() : original.name();
        return TextWords.coverage(counterparty, reversal.words()) >= MIN_NAME_COVERAGE;
    }
}
