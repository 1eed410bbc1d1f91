package org.mesinfos.pipelines.relate.metering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Usage points of readings. Suppliers identify a reading by its contract; contracts and bills of the same person
 * contain the usage point of the contract, unless they contradict each other. Not thread-safe.
 */
final class ReadingUsagePoints {

    /** Marks a contract with several usage points. */
    private static final String AMBIGUOUS = "";

    private final Map<String, String> ofContracts = new HashMap<>();

    ReadingUsagePoints(Map<RecordType, List<SpecificRecord>> records) {
        for (SpecificRecord record : records.getOrDefault(RecordType.CONTRACT, List.of())) {
            Contract contract = (Contract) record;
            addContract(contract.getNumber(), contract.getUsagePoint());
        }
        for (SpecificRecord record : records.getOrDefault(RecordType.INVOICE, List.of())) {
            Invoice invoice = (Invoice) record;
            addContract(invoice.getContractNumber(), invoice.getUsagePoint());
        }
    }

    private void addContract(@Nullable String contract, @Nullable String usagePoint) {
        Optional<String> number = BookedTransaction.reference(contract);
        Optional<String> point = BookedTransaction.reference(usagePoint);
        if (number.isPresent() && point.isPresent()) {
            ofContracts.merge(number.get(), point.get(), (first, second) -> first.equals(second) ? first : AMBIGUOUS);
        }
    }

    Optional<String> of(MeterReading reading) {
        if (reading.getUsagePoint() != null) {
            return BookedTransaction.reference(reading.getUsagePoint());
        }
        if (reading.getSubjectKind() == SubjectKind.USAGE_POINT) {
            return BookedTransaction.reference(reading.getSubject());
        }
        return BookedTransaction.reference(reading.getContractNumber())
                .map(number -> ofContracts.getOrDefault(number, AMBIGUOUS))
                .filter(point -> !point.equals(AMBIGUOUS));
    }
}
