package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            Map<String, List<BookedTransaction>> debitsOf = byAccount(debits.stream());
            Map<String, List<BookedTransaction>> creditsOf = byAccount(credits.stream());
            creditsOf.forEach((account, own) -> link(own, debitsOf.getOrDefault(account, List.of()), facts, reversed));
            byAccount(debits.stream().filter(Reversals::isDeclared))
                    .forEach((account, own) -> link(own, creditsOf.getOrDefault(account, List.of()), facts, reversed));
        });
        return reversed;
    }

    private static Map<String, List<BookedTransaction>> byAccount(Stream<BookedTransaction> transactions) {
        return transactions.collect(
                Collectors.groupingBy(BookedTransaction::account, TreeMap::new, Collectors.toList()));
    }

    /**
     * @param reversals transactions of one account and amount, in order
     * @param opposites transactions of the same account and the opposite amount, in order
     */
    private static void link(
            List<BookedTransaction> reversals,
            List<BookedTransaction> opposites,
            DerivedFacts facts,
            Reversed reversed) {
        List<BookedTransaction> originals = opposites.stream()
                .filter(transaction -> !isDeclared(transaction))
                .toList();
        NearbyTransactions nearby = new NearbyTransactions(originals, Reversals::references);
        List<LinkCandidate> candidates = new ArrayList<>();
        int firstOfDay = 0;
        for (int left = 0; left < reversals.size(); left++) {
            BookedTransaction reversal = reversals.get(left);
            long day = reversal.day();
            firstOfDay = reversals.get(firstOfDay).day() < day ? left : firstOfDay;
            for (int right : nearby.near(day - MAX_LAG_DAYS, day, day, left - firstOfDay, references(reversal))) {
                pair(left, reversal, right, originals.get(right)).ifPresent(candidates::add);
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
        if (CurrencyComparison.differ(reversal, original)) {
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
        List<String> references = references(reversal);
        return !references.isEmpty() && references(original).stream().anyMatch(references::contains);
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
