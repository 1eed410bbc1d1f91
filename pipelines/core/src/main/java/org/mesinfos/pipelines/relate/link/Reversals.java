package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.pipelines.relate.movement.DerivedFacts;
import org.mesinfos.pipelines.relate.movement.Instrument;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;
import org.mesinfos.pipelines.relate.movement.Words;
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
    private static final int LATEST_TOLD = 62;

    /** Limit if no word indicates a reversal. */
    private static final int LATEST_UNTOLD = 14;

    private static final int LATEST_WITHOUT_NAME = 7;
    private static final double SAME_NAME = 0.6;

    private static final Set<String> SAYING_SO = Set.of(
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
    public static Reversed find(Movements transactions, DerivedFacts facts) {
        Reversed reversed = new Reversed(new HashSet<>(), new HashSet<>());
        EqualAmounts.forEach(transactions, (debits, credits) -> {
            link(credits, debits, facts, reversed);
            link(debits.stream().filter(Reversals::isTold).toList(), credits, facts, reversed);
        });
        return reversed;
    }

    private static void link(
            List<Movement> reversals, List<Movement> originals, DerivedFacts facts, Reversed reversed) {
        List<Possible> candidates = new ArrayList<>();
        int from = 0;
        for (int left = 0; left < reversals.size(); left++) {
            long day = reversals.get(left).day();
            while (from < originals.size() && originals.get(from).day() < day - LATEST_TOLD) {
                from++;
            }
            for (int right = from;
                    right < originals.size() && originals.get(right).day() <= day;
                    right++) {
                Optional<Possible> pair = pair(left, reversals.get(left), right, originals.get(right));
                pair.ifPresent(candidates::add);
            }
        }
        for (OneToOne.Match match : OneToOne.of(candidates, reversals.size(), originals.size())) {
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

    private static Optional<Possible> pair(int left, Movement reversal, int right, Movement original) {
        long lag = reversal.day() - original.day();
        if (!reversal.account().equals(original.account())
                || isTold(original)
                || Currencies.differ(reversal, original)) {
            return Optional.empty();
        }
        boolean declared = isTold(reversal);
        if (!declared && lag > LATEST_UNTOLD) {
            return Optional.empty();
        }
        if (refersTo(reversal, original)) {
            return Optional.of(new Possible(left, right, declared ? 0.99 : 0.9, lag, "reference"));
        }
        if (namesTheSame(reversal, original)) {
            boolean drawn =
                    original.instrument() == Instrument.CARD || original.instrument() == Instrument.DIRECT_DEBIT;
            if (declared || drawn) {
                return Optional.of(new Possible(left, right, declared ? 0.95 : 0.75, lag, "other party"));
            }
            return Optional.empty();
        }
        boolean namesNoCounterparty =
                reversal.words().stream().noneMatch(word -> Words.isTelling(word) && !SAYING_SO.contains(word));
        return isMarked(reversal) && namesNoCounterparty && lag <= LATEST_WITHOUT_NAME
                ? Optional.of(new Possible(left, right, 0.6, lag, "amount and day"))
                : Optional.empty();
    }

    /** Returns true if the bank marks the transaction as a reversal, by a field or by words. */
    private static boolean isTold(Movement transaction) {
        return isMarked(transaction) || transaction.words().stream().anyMatch(SAYING_SO::contains);
    }

    private static boolean isMarked(Movement transaction) {
        return Boolean.TRUE.equals(transaction.record().getReversal())
                || transaction.record().getReturnReason() != null;
    }

    private static boolean refersTo(Movement reversal, Movement original) {
        Set<String> references = new HashSet<>(references(original));
        return references(reversal).stream().anyMatch(references::contains);
    }

    private static List<String> references(Movement transaction) {
        BankTransaction record = transaction.record();
        return Stream.of(
                        record.getEndToEndId(),
                        record.getBankReference(),
                        record.getInstructionId(),
                        record.getChequeNumber())
                .flatMap(reference -> Movement.reference(reference).stream())
                .toList();
    }

    private static boolean namesTheSame(Movement reversal, Movement original) {
        Optional<String> mandate = Movement.reference(original.record().getMandateId());
        if (mandate.isPresent()
                && mandate.equals(Movement.reference(reversal.record().getMandateId()))) {
            return true;
        }
        Optional<String> iban = original.counterpartyIban();
        if (iban.isPresent() && reversal.counterpartyIban().isPresent()) {
            return iban.equals(reversal.counterpartyIban());
        }
        List<String> counterparty = original.name().isEmpty() ? original.label() : original.name();
        return Words.share(counterparty, reversal.words()) >= SAME_NAME;
    }
}
