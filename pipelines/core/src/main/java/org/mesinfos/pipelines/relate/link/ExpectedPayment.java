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
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;
import org.mesinfos.pipelines.relate.transaction.TextWords;
import org.mesinfos.records.Envelope;

/**
 * A payment that records announce, with the properties by which its transaction is found. Immutable once built.
 *
 * @param records the records of one organisation that announce it, at least one
 * @param path path of the paid part of each record, with a trailing dot; empty for the whole record
 * @param amount signed as booked on the person's account, in ten thousandths of the currency
 * @param currency null if unknown
 * @param expectedDay date of the payment, if stated, in days since 1970-01-01
 * @param earliest first possible booking date, in days since 1970-01-01
 * @param latest last possible booking date, in days since 1970-01-01
 * @param names words of the possible names of the counterparty
 * @param references normalised references that the payment may carry
 * @param parties normalised mandates, creditor identifiers and IBANs of the counterparty
 * @param cardSuffix last digits of the card, if stated
 * @param paymentMethods possible payment methods
 * @param unnamedConfidence confidence of a match by distinctive amount and expected date alone; 0 for none
 */
record ExpectedPayment(
        List<SpecificRecord> records,
        String path,
        long amount,
        Optional<String> currency,
        Optional<Long> expectedDay,
        long earliest,
        long latest,
        List<List<String>> names,
        Set<String> references,
        Set<String> parties,
        Optional<String> cardSuffix,
        Set<PaymentMethodKind> paymentMethods,
        double unnamedConfidence) {

    private static final int AMOUNT_SCALE = 4;
    private static final int MIN_REFERENCE_LENGTH = 5;
    private static final int MIN_REFERENCE_DIGITS = 3;

    /** Returns a key by which payments are ordered, independent of the order of the records. */
    String id() {
        return records.stream()
                        .map(record -> Envelope.recordId(record).orElseThrow())
                        .min(String::compareTo)
                        .orElseThrow()
                + path;
    }

    /** Returns the organisation that announces the payment. */
    String organisation() {
        return Envelope.organisation(records.get(0));
    }

    /** Returns an amount in ten thousandths, as transactions have it. */
    static long units(BigDecimal amount) {
        return amount.movePointRight(AMOUNT_SCALE).longValue();
    }

    /** Collector of the properties of an expected payment. Not thread-safe. */
    static final class Builder {

        private final List<SpecificRecord> records;
        private final long amount;
        private final Set<PaymentMethodKind> instruments;
        private final List<List<String>> names = new ArrayList<>();
        private final Set<String> references = new TreeSet<>();
        private final Set<String> parties = new TreeSet<>();
        private String path = "";
        private Optional<String> currency = Optional.empty();
        private Optional<Long> expected = Optional.empty();
        private Optional<String> cardSuffix = Optional.empty();
        private double unnamedConfidence;

        Builder(List<SpecificRecord> records, long amount, Set<PaymentMethodKind> instruments) {
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

        /** Sets the currency; null if unknown. */
        Builder currency(@Nullable String code) {
            currency = Optional.ofNullable(code);
            return this;
        }

        /** Sets the expected day; null if unknown. */
        Builder expected(@Nullable LocalDate day) {
            expected = Optional.ofNullable(day).map(LocalDate::toEpochDay);
            return this;
        }

        /** Sets the last digits of the card; null if unknown. */
        Builder cardSuffix(@Nullable String suffix) {
            cardSuffix = BookedTransaction.reference(suffix);
            return this;
        }

        /** Sets the confidence of a payment without a matching name, if amount and date agree. */
        Builder unnamedConfidence(double confidence) {
            unnamedConfidence = confidence;
            return this;
        }

        /** Adds a name of the counterparty; null if unknown. */
        Builder name(@Nullable String name) {
            List<String> distinctive =
                    TextWords.of(name).stream().filter(TextWords::isDistinctive).toList();
            if (!distinctive.isEmpty() && !names.contains(distinctive)) {
                names.add(distinctive);
            }
            return this;
        }

        /** Adds a reference; null if unknown. A short number is ignored: it may occur in other references by chance. */
        Builder reference(@Nullable String reference) {
            if (reference != null) {
                String compact = reference.isBlank() ? "" : Subject.compact(reference);
                boolean distinctive = compact.length() >= MIN_REFERENCE_LENGTH
                        && compact.chars().filter(Character::isDigit).count() >= MIN_REFERENCE_DIGITS;
                if (distinctive) {
                    references.add(compact);
                }
            }
            return this;
        }

        /** Nulls are ignored. */
        Builder party(@Nullable String... identifiers) {
            for (String identifier : identifiers) {
                BookedTransaction.reference(identifier).filter(Objects::nonNull).ifPresent(parties::add);
            }
            return this;
        }

        ExpectedPayment between(LocalDate earliest, LocalDate latest) {
            return new ExpectedPayment(
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
                    unnamedConfidence);
        }
    }
}
