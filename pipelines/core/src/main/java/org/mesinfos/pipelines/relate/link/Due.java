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
 * A payment that records announce, with the properties by which its transaction is found. Immutable once built.
 *
 * @param records the records that announce it, at least one
 * @param path path of the paid part of each record, with a trailing dot; empty for the whole record
 * @param amount signed as booked on the person's account, in ten thousandths of the currency
 * @param currency null if unknown
 * @param expected date of the payment, if stated, in days since 1970-01-01
 * @param earliest first possible booking date, in days since 1970-01-01
 * @param latest last possible booking date, in days since 1970-01-01
 * @param names words of the possible names of the counterparty
 * @param references normalised references that the payment may carry
 * @param parties normalised mandates, creditor identifiers and IBANs of the counterparty
 * @param cardSuffix last digits of the card, if stated
 * @param instruments possible payment methods
 * @param untold confidence of a match by distinctive amount and expected date alone; 0 for none
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

    /** Returns a key by which payments are ordered, independent of the order of the records. */
    String id() {
        return records.stream()
                        .map(record -> Envelope.recordId(record).orElseThrow())
                        .min(String::compareTo)
                        .orElseThrow()
                + path;
    }

    /** Returns an amount in ten thousandths, as transactions have it. */
    static long units(BigDecimal amount) {
        return amount.movePointRight(AMOUNT_SCALE).longValue();
    }

    /** Collects the properties of an expected payment. Not thread-safe. */
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

        /** Null if unknown. */
        Builder currency(String code) {
            currency = code;
            return this;
        }

        /** Null if unknown. */
        Builder expected(LocalDate day) {
            expected = Optional.ofNullable(day).map(LocalDate::toEpochDay);
            return this;
        }

        /** Null if unknown. */
        Builder cardSuffix(String suffix) {
            cardSuffix = Movement.reference(suffix);
            return this;
        }

        /** Sets the confidence of a payment without a matching name, if amount and date agree. */
        Builder untold(double confidence) {
            untold = confidence;
            return this;
        }

        /** Null if unknown. */
        Builder name(String name) {
            List<String> distinctive =
                    Words.of(name).stream().filter(Words::isTelling).toList();
            if (!distinctive.isEmpty() && !names.contains(distinctive)) {
                names.add(distinctive);
            }
            return this;
        }

        /** Null if unknown. A short number is ignored, because it may occur in other references by chance. */
        Builder reference(String reference) {
            if (reference != null) {
                String compact =
                        reference.isBlank() ? "" : Subject.customer(reference).normalised();
                boolean distinctive = compact.length() >= SHORTEST_REFERENCE
                        && compact.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
                if (distinctive) {
                    references.add(compact);
                }
            }
            return this;
        }

        /** Nulls are ignored. */
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
