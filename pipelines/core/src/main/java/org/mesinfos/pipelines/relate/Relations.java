package org.mesinfos.pipelines.relate;

import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.relate.link.Corrections;
import org.mesinfos.pipelines.relate.link.OwnTransfers;
import org.mesinfos.pipelines.relate.link.PaidRecords;
import org.mesinfos.pipelines.relate.link.ReceiptCategories;
import org.mesinfos.pipelines.relate.link.Reversals;
import org.mesinfos.pipelines.relate.metering.PreferredReadings;
import org.mesinfos.pipelines.relate.recurrence.Recurrences;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.RecordType;

/** Addition of derived values that follow from several records of one person. Stateless. */
public final class Relations {

    private Relations() {}

    /** Adds to the derivations of the records, where no organisation is an issuer and all have the days of Paris. Idempotent. */
    public static void add(Map<RecordType, List<SpecificRecord>> records) {
        add(records, Issuers.NONE, OrganisationZones.DEFAULT);
    }

    /**
     * Adds to the derivations of the records. Idempotent.
     *
     * @param records all records of one person by type, each with its record id
     * @param issuers organisations that issue references; transactions that others report of their accounts take no part,
     *     and readings that others report of their usage points do not precede theirs
     * @param zones time zones of organisations, in which days start for readings without a zone
     */
    public static void add(Map<RecordType, List<SpecificRecord>> records, Issuers issuers, OrganisationZones zones) {
        DerivedFacts facts = new DerivedFacts();
        List<BankTransaction> transactions = ReportedAccounts.authoritative(
                of(BankTransaction.class, RecordType.BANK_TRANSACTION, records), issuers);
        Corrections.find(transactions, facts);
        BookedTransactions bookedTransactions = BookedTransactions.of(transactions);
        OwnTransfers.find(bookedTransactions, facts);
        Reversals.Reversed reversed = Reversals.find(bookedTransactions, facts);
        Recurrences.find(bookedTransactions, reversed.reversals(), facts);
        PaidRecords.find(records, bookedTransactions, reversed.originals(), facts);
        PreferredReadings.find(records, issuers, zones, facts);
        facts.write();
        ReceiptCategories.add(transactions, of(Receipt.class, RecordType.RECEIPT, records));
    }

    private static <R extends SpecificRecord> List<R> of(
            Class<R> kind, RecordType type, Map<RecordType, List<SpecificRecord>> records) {
        return records.getOrDefault(type, List.of()).stream().map(kind::cast).toList();
    }
}
