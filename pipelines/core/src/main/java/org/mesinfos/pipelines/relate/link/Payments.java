package org.mesinfos.pipelines.relate.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.relate.movement.DerivedFacts;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Movements;
import org.mesinfos.pipelines.relate.movement.Words;
import org.mesinfos.records.BankTransaction;

/**
 * Finds the transactions of expected payments. The amount must be equal to the cent and the date within the limits of
 * the record. In addition the transaction must contain the name or an identifier of the counterparty, a reference or
 * the card. A different mandate, creditor, card or currency excludes a match. Not thread-safe.
 */
final class Payments {

    private static final String SOURCE = "payments 1";

    private static final double SAME_NAME = 0.5;
    private static final int PUNCTUAL = 3;
    private static final long WHOLE = 10_000;
    private static final long LEAST_TELLING = 10 * WHOLE;

    /** Penalty, in days, because a reversed transaction is rarely the payment. */
    private static final double LAG_OF_REVERSED = 20;

    private final Map<Long, List<Movement>> byAmount = new HashMap<>();
    private final Map<Movement, String> texts = new HashMap<>();
    private final Set<String> reversed;

    /**
     * Indexes the transactions in which payments are searched.
     *
     * @param amounts amounts of all payments to be searched
     * @param reversed ids of reversed transactions
     */
    Payments(Movements transactions, Set<Long> amounts, Set<String> reversed) {
        this.reversed = reversed;
        for (Movement transaction : transactions.all()) {
            if (amounts.contains(transaction.amount())) {
                byAmount.computeIfAbsent(transaction.amount(), absent -> new ArrayList<>(2))
                        .add(transaction);
            }
        }
    }

    /**
     * Links the payments of one type of record with their transactions, one to one.
     *
     * @param name name of the link on the transaction
     */
    void link(List<Due> payments, String name, DerivedFacts facts) {
        List<Due> ordered = new ArrayList<>(payments);
        ordered.sort(Comparator.comparingLong(Due::earliest).thenComparing(Due::id));
        Map<Movement, Integer> positions = new HashMap<>();
        List<Movement> candidates = new ArrayList<>();
        List<Possible> pairs = new ArrayList<>();
        for (int left = 0; left < ordered.size(); left++) {
            Due payment = ordered.get(left);
            for (Movement transaction : byAmount.getOrDefault(payment.amount(), List.of())) {
                Optional<Weight> evidence = weigh(payment, transaction);
                if (evidence.isPresent()) {
                    int right = positions.computeIfAbsent(transaction, absent -> {
                        candidates.add(transaction);
                        return candidates.size() - 1;
                    });
                    pairs.add(new Possible(
                            left,
                            right,
                            evidence.get().confidence(),
                            lag(payment, transaction),
                            evidence.get().evidence()));
                }
            }
        }
        for (OneToOne.Match match : OneToOne.of(pairs, ordered.size(), candidates.size())) {
            Due payment = ordered.get(match.pair().left());
            for (SpecificRecord record : payment.records()) {
                LinkNames.link(
                        facts,
                        record,
                        payment.path() + LinkNames.PAYMENT,
                        candidates.get(match.pair().right()).record(),
                        name,
                        SOURCE + ": " + match.pair().evidence(),
                        match.confidence());
            }
        }
    }

    private record Weight(double confidence, String evidence) {}

    private Optional<Weight> weigh(Due payment, Movement transaction) {
        if (transaction.day() < payment.earliest()
                || transaction.day() > payment.latest()
                || !payment.instruments().contains(transaction.instrument())
                || Currencies.differ(payment.currency(), transaction.record().getCurrency())) {
            return Optional.empty();
        }
        Optional<String> card = Movement.reference(transaction.record().getCardSuffix());
        boolean sameCard = card.isPresent() && payment.cardSuffix().isPresent() && isSameCard(card.get(), payment);
        if (card.isPresent() && payment.cardSuffix().isPresent() && !sameCard) {
            return Optional.empty();
        }
        boolean named = payment.names().stream().anyMatch(name -> Words.share(name, transaction.words()) >= SAME_NAME);
        if (named && sameCard) {
            return Optional.of(new Weight(0.99, "card and name"));
        }
        if (isIdentified(payment, transaction)) {
            return Optional.of(new Weight(0.99, "identifier"));
        }
        if (payment.references().stream().anyMatch(text(transaction)::contains)) {
            return Optional.of(new Weight(0.98, "reference"));
        }
        if (named) {
            return Optional.of(new Weight(0.94, "name"));
        }
        if (sameCard) {
            return Optional.of(new Weight(0.85, "card"));
        }
        boolean distinctive = Math.abs(payment.amount()) >= LEAST_TELLING && payment.amount() % WHOLE != 0;
        return distinctive && payment.untold() > 0 && isPunctual(payment, transaction)
                ? Optional.of(new Weight(payment.untold(), "amount and day"))
                : Optional.empty();
    }

    private static boolean isSameCard(String suffix, Due payment) {
        String expected = payment.cardSuffix().orElseThrow();
        return suffix.endsWith(expected) || expected.endsWith(suffix);
    }

    private static boolean isIdentified(Due payment, Movement transaction) {
        if (payment.parties().isEmpty()) {
            return false;
        }
        BankTransaction record = transaction.record();
        return isParty(payment, record.getMandateId())
                || isParty(payment, record.getCreditorId())
                || isParty(payment, record.getCounterpartyIban());
    }

    private static boolean isParty(Due payment, String identifier) {
        return Movement.reference(identifier).filter(payment.parties()::contains).isPresent();
    }

    /** Returns all text that may contain a reference, normalised. */
    private String text(Movement transaction) {
        return texts.computeIfAbsent(transaction, key -> {
            BankTransaction record = key.record();
            StringBuilder text = new StringBuilder();
            for (String part : new String[] {
                record.getLabel(),
                record.getLabelDetail(),
                record.getRemittanceInformation(),
                record.getStructuredReference(),
                record.getEndToEndId(),
                record.getMandateId()
            }) {
                Movement.reference(part)
                        .ifPresent(compact -> text.append(compact).append('\n'));
            }
            return text.toString();
        });
    }

    private static boolean isPunctual(Due payment, Movement transaction) {
        return payment.expected()
                .filter(day -> Math.abs(transaction.actedDay() - day) <= PUNCTUAL)
                .isPresent();
    }

    private double lag(Due payment, Movement transaction) {
        long days = payment.expected()
                .map(day -> Math.abs(transaction.actedDay() - day))
                .orElse(Math.abs(transaction.actedDay() - payment.earliest()));
        return days + (reversed.contains(transaction.id()) ? LAG_OF_REVERSED : 0);
    }
}
