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
 * Finds the movements by which sums were paid. The amount must be the same to the cent and the day within what the record
 * allows; then the payment must name the other party, its identifiers, a reference or the card. Another mandate, creditor,
 * card or currency excludes. For one thread.
 */
final class Payments {

    private static final String SOURCE = "payments 1";

    private static final double SAME_NAME = 0.5;
    private static final int PUNCTUAL = 3;
    private static final long WHOLE = 10_000;
    private static final long LEAST_TELLING = 10 * WHOLE;

    /** A payment that was taken back is rather not the one. */
    private static final double LAG_OF_REVERSED = 20;

    private final Map<Long, List<Movement>> byAmount = new HashMap<>();
    private final Map<Movement, String> texts = new HashMap<>();
    private final Set<String> reversed;

    /**
     * Movements in which payments are looked for.
     *
     * @param amounts of all dues that will be looked for
     * @param reversed ids of movements that were taken back
     */
    Payments(Movements movements, Set<Long> amounts, Set<String> reversed) {
        this.reversed = reversed;
        for (Movement movement : movements.all()) {
            if (amounts.contains(movement.amount())) {
                byAmount.computeIfAbsent(movement.amount(), unseen -> new ArrayList<>(2))
                        .add(movement);
            }
        }
    }

    /**
     * Links dues of one kind with their payments, one to one.
     *
     * @param name of the link on the payment
     */
    void link(List<Due> dues, String name, DerivedFacts facts) {
        List<Due> ordered = new ArrayList<>(dues);
        ordered.sort(Comparator.comparingLong(Due::earliest).thenComparing(Due::id));
        Map<Movement, Integer> positions = new HashMap<>();
        List<Movement> candidates = new ArrayList<>();
        List<Possible> possible = new ArrayList<>();
        for (int left = 0; left < ordered.size(); left++) {
            Due due = ordered.get(left);
            for (Movement movement : byAmount.getOrDefault(due.amount(), List.of())) {
                Optional<Weight> weight = weigh(due, movement);
                if (weight.isPresent()) {
                    int right = positions.computeIfAbsent(movement, unseen -> {
                        candidates.add(movement);
                        return candidates.size() - 1;
                    });
                    possible.add(new Possible(
                            left,
                            right,
                            weight.get().confidence(),
                            lag(due, movement),
                            weight.get().evidence()));
                }
            }
        }
        for (OneToOne.Match match : OneToOne.of(possible, ordered.size(), candidates.size())) {
            Due due = ordered.get(match.pair().left());
            for (SpecificRecord record : due.records()) {
                LinkNames.link(
                        facts,
                        record,
                        due.path() + LinkNames.PAYMENT,
                        candidates.get(match.pair().right()).record(),
                        name,
                        SOURCE + ": " + match.pair().evidence(),
                        match.confidence());
            }
        }
    }

    private record Weight(double confidence, String evidence) {}

    private Optional<Weight> weigh(Due due, Movement movement) {
        if (movement.day() < due.earliest()
                || movement.day() > due.latest()
                || !due.instruments().contains(movement.instrument())
                || Currencies.differ(due.currency(), movement.record().getCurrency())) {
            return Optional.empty();
        }
        Optional<String> card = Movement.reference(movement.record().getCardSuffix());
        boolean sameCard = card.isPresent() && due.cardSuffix().isPresent() && isSameCard(card.get(), due);
        if (card.isPresent() && due.cardSuffix().isPresent() && !sameCard) {
            return Optional.empty();
        }
        boolean named = due.names().stream().anyMatch(name -> Words.share(name, movement.words()) >= SAME_NAME);
        if (named && sameCard) {
            return Optional.of(new Weight(0.99, "card and name"));
        }
        if (isIdentified(due, movement)) {
            return Optional.of(new Weight(0.99, "identifier"));
        }
        if (due.references().stream().anyMatch(text(movement)::contains)) {
            return Optional.of(new Weight(0.98, "reference"));
        }
        if (named) {
            return Optional.of(new Weight(0.94, "name"));
        }
        if (sameCard) {
            return Optional.of(new Weight(0.85, "card"));
        }
        boolean telling = Math.abs(due.amount()) >= LEAST_TELLING && due.amount() % WHOLE != 0;
        return telling && due.untold() > 0 && isPunctual(due, movement)
                ? Optional.of(new Weight(due.untold(), "amount and day"))
                : Optional.empty();
    }

    private static boolean isSameCard(String suffix, Due due) {
        String told = due.cardSuffix().orElseThrow();
        return suffix.endsWith(told) || told.endsWith(suffix);
    }

    private static boolean isIdentified(Due due, Movement movement) {
        if (due.parties().isEmpty()) {
            return false;
        }
        BankTransaction record = movement.record();
        return isParty(due, record.getMandateId())
                || isParty(due, record.getCreditorId())
                || isParty(due, record.getCounterpartyIban());
    }

    private static boolean isParty(Due due, String identifier) {
        return Movement.reference(identifier).filter(due.parties()::contains).isPresent();
    }

    /** All that may carry a reference, in the form used to compare. */
    private String text(Movement movement) {
        return texts.computeIfAbsent(movement, one -> {
            BankTransaction record = one.record();
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

    private static boolean isPunctual(Due due, Movement movement) {
        return due.expected()
                .filter(day -> Math.abs(movement.actedDay() - day) <= PUNCTUAL)
                .isPresent();
    }

    private double lag(Due due, Movement movement) {
        long days = due.expected()
                .map(day -> Math.abs(movement.actedDay() - day))
                .orElse(Math.abs(movement.actedDay() - due.earliest()));
        return days + (reversed.contains(movement.id()) ? LAG_OF_REVERSED : 0);
    }
}
