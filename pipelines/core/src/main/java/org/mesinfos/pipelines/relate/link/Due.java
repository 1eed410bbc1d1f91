package org.mesinfos.pipelines.relate.link;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.relate.movement.Instrument;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.pipelines.relate.movement.Words;
import org.mesinfos.records.Envelope;

/**
 * A sum that some records say is paid, and what they tell of the payment. Immutable once built.
 *
 * @param records that tell of it, at least one
 * @param path of the part of each that is paid, with a dot at its end; empty for the whole record
 * @param amount signed as it is booked on the person's account, in ten thousandths
 * @param currency null when not told
 * @param expected day on which it is paid, where that is told
 * @param earliest first day on which it may be booked, since 1970-01-01
 * @param latest last day on which it may be booked
 * @param names words of what the other party may be called
 * @param references in the form used to compare, that a payment may carry
 * @param parties mandates, creditor identifiers and IBANs of the other party, in the form used to compare
 * @param cardSuffix last digits of the card, where told
 * @param instruments how it may be paid
 * @param untold how sure a payment of a telling amount on the expected day is, when it names nobody: 0 for not at all
 */
record Due(
        List<SpecificRecord> records,
        String path,
        long amount,
        String currency,
        Optional<Long> expected,
        long earliest,
        long latest,
        List<List<String>> names,
        Set<String> references,
        Set<String> parties,
        Optional<String> cardSuffix,
        Set<Instrument> instruments,
        double untold) {

    private static final int AMOUNT_SCALE = 4;
    private static final int SHORTEST_REFERENCE = 5;
    private static final int LEAST_DIGITS = 3;

    /** The record ids, which together order dues whatever order the records came in. */
    String id() {
        return records.stream()
                        .map(record -> Envelope.recordId(record).orElseThrow())
                        .min(String::compareTo)
                        .orElseThrow()
                + path;
    }

    /** An amount as movements count it. */
    static long units(BigDecimal amount) {
        return amount.movePointRight(AMOUNT_SCALE).longValue();
    }

    /** Collects what is told of a sum. For one thread. */
    static final class Builder {

        private final List<SpecificRecord> records;
        private final long amount;
        private final Set<Instrument> instruments;
        private final List<List<String>> names = new ArrayList<>();
        private final Set<String> references = new TreeSet<>();
        private final Set<String> parties = new TreeSet<>();
        private String path = "";
        private String currency;
        private Optional<Long> expected = Optional.empty();
        private Optional<String> cardSuffix = Optional.empty();
        private double untold;

        Builder(List<SpecificRecord> records, long amount, Set<Instrument> instruments) {
            this.records = records;
            this.amount = amount;
            this.instruments = instruments;
            name(Envelope.organisation(records.get(0)));
            Envelope.subject(records.get(0)).ifPresent(this::reference);
        }

        Builder path(String part) {
            path = part;
            return this;
        }

        /** Null when not told. */
        Builder currency(String code) {
            currency = code;
            return this;
        }

        /** Null when not told. */
        Builder expected(LocalDate day) {
            expected = Optional.ofNullable(day).map(LocalDate::toEpochDay);
            return this;
        }

        /** Null when not told. */
        Builder cardSuffix(String suffix) {
            cardSuffix = Movement.reference(suffix);
            return this;
        }

        /** How sure a payment that names nobody is, when amount and day are right. */
        Builder untold(double confidence) {
            untold = confidence;
            return this;
        }

        /** Null when not told. */
        Builder name(String name) {
            List<String> telling =
                    Words.of(name).stream().filter(Words::isTelling).toList();
            if (!telling.isEmpty() && !names.contains(telling)) {
                names.add(telling);
            }
            return this;
        }

        /** Null when not told; a short number would stand in other references by chance. */
        Builder reference(String reference) {
            if (reference != null) {
                String compact =
                        reference.isBlank() ? "" : Subject.customer(reference).normalised();
                boolean telling = compact.length() >= SHORTEST_REFERENCE
                        && compact.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
                if (telling) {
                    references.add(compact);
                }
            }
            return this;
        }

        /** Nulls are left out. */
        Builder party(String... identifiers) {
            for (String identifier : identifiers) {
                Movement.reference(identifier).filter(Objects::nonNull).ifPresent(parties::add);
            }
            return this;
        }

        Due between(LocalDate earliest, LocalDate latest) {
            return new Due(
                    records,
                    path,
                    amount,
                    currency,
                    expected,
                    earliest.toEpochDay(),
                    latest.toEpochDay(),
                    names,
                    references,
                    parties,
                    cardSuffix,
                    instruments,
                    untold);
        }
    }
}
