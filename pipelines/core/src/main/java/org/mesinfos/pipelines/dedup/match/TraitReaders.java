package org.mesinfos.pipelines.dedup.match;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;

/** Readers of traits, by record type. Records of other types are not matched across sources. */
final class TraitReaders {

    static final Map<RecordType, Function<SpecificRecord, Optional<Traits>>> BY_TYPE = Map.of(
            RecordType.BANK_TRANSACTION, record -> TransactionTraits.of((BankTransaction) record),
            RecordType.INVOICE, record -> InvoiceTraits.of((Invoice) record));

    private TraitReaders() {}
}
