package org.mesinfos.pipelines.dedup.match;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Invoice;

/** What of a record tells whether a record of another source is about the same event. Immutable. */
public sealed interface Traits permits MovementTraits, InvoiceTraits {

    /** What it costs to leave two records unpaired: a pair that costs as much or more is none. */
    double UNPAIRED = 5;

    /** How many days two sources may differ about one event. */
    int MOST_DAYS = 6;

    /** What an event belongs to, such as the account, normalised. */
    String scope();

    /** Records of one scope and different blocks are never one event. */
    String block();

    /** When it happened, in days since 1970-01-01. */
    long day();

    /**
     * How much speaks against two records being one event, the days between them left aside; infinite when they cannot
     * be, negative when they share what hardly two events share.
     */
    double cost(Traits other);

    /** Traits of a record whose kind can be recognised in another source, when it has enough of them. */
    static Optional<Traits> of(SpecificRecord record) {
        if (record instanceof BankTransaction transaction) {
            return MovementTraits.of(transaction);
        }
        return record instanceof Invoice invoice ? InvoiceTraits.of(invoice) : Optional.empty();
    }
}
