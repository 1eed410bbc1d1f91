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
 * Usage points of readings. Suppliers identify a reading by its contract; their contracts and bills of the same person
 * contain the usage point of the contract, unless they contradict each other. Not thread-safe.
 */
final class ReadingUsagePoints {

    /** Marks a contract with several usage points. */
    private static final String AMBIGUOUS = "";

    private final Map<ContractReference, String> ofContracts = new HashMap<>();

    ReadingUsagePoints(Map<RecordType, List<SpecificRecord>> records) {
        for (SpecificRecord record : records.getOrDefault(RecordType.CONTRACT, List.of())) {
            Contract contract = (Contract) record;
            addContract(contract.getOrganisation(), contract.getNumber(), contract.getUsagePoint());
        }
        for (SpecificRecord record : records.getOrDefault(RecordType.INVOICE, List.of())) {
            Invoice invoice = (Invoice) record;
            addContract(invoice.getOrganisation(), invoice.getContractNumber(), invoice.getUsagePoint());
        }
    }

    /** A contract number, which is unique within its organisation only. */
    private record ContractReference(String organisation, String number) {}

    private void addContract(String organisation, @Nullable String contract, @Nullable String usagePoint) {
        Optional<String> number = BookedTransaction.reference(contract);
        Optional<String> point = BookedTransaction.reference(usagePoint);
        if (number.isPresent() && point.isPresent()) {
            ofContracts.merge(
                    new ContractReference(organisation, number.get()),
                    point.get(),
                    (first, second) -> first.equals(second) ? first : AMBIGUOUS);
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
                .map(number ->
                        ofContracts.getOrDefault(new ContractReference(reading.getOrganisation(), number), AMBIGUOUS))
                .filter(point -> !point.equals(AMBIGUOUS));
    }
}
