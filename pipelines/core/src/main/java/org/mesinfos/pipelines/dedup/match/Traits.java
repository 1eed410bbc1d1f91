package org.mesinfos.pipelines.dedup.match;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.RecordType;

/** Properties of a record by which it is compared with records of other sources. Immutable. */
public sealed interface Traits permits TransactionTraits, InvoiceTraits {

    /** Cost of leaving two records unmatched. A pair that costs as much or more is not a match. */
    double UNMATCHED_COST = 5;

    /** Greatest number of days between the dates that two sources give to one event. */
    int MAX_DAYS_APART = 6;

    /**
     * Returns the normalised names of what the event belongs to, the most specific first, such as an IBAN and an account
     * number; not empty.
     */
    List<String> names();

    /** Returns the blocking key. Records with different blocking keys are never one event. */
    String block();

    /** Returns the text by which records of one day are sorted so that similar ones are neighbours; may be empty. */
    String text();

    /** Returns the values that two records hardly ever share unless they are one event. */
    List<String> references();

    /** Returns the date of the event, in days since 1970-01-01. */
    long day();

    /** Returns whether identifiers or currencies of both records differ, so that they cannot be one event. */
    boolean contradict(Traits other);

    /** Returns whether both records clearly name different parties, and share no identifier that proves otherwise. */
    boolean nameDifferentParties(Traits other, NameComparison comparison);

    /** Returns these traits without those that rows of one amount hardly ever share, such as running balances. */
    Traits withoutMoment();

    /**
     * Returns the evidence against two records being one event, without the days between them. Infinite if they cannot
     * be one event; negative if they share a value that two events hardly ever share.
     */
    double cost(Traits other, NameComparison comparison);

    /** Returns whether events of a record type can be matched across sources. */
    static boolean areDefined(RecordType type) {
        return TraitReaders.BY_TYPE.containsKey(type);
    }

    /**
     * Returns the traits of a record; empty if its type cannot be matched across sources or if required values are
     * missing.
     */
    static Optional<Traits> of(SpecificRecord record) {
        Function<SpecificRecord, Optional<Traits>> reader = TraitReaders.BY_TYPE.get(RecordType.of(record));
        return reader == null ? Optional.empty() : reader.apply(record);
    }
}
