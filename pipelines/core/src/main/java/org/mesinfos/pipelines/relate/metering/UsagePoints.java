package org.mesinfos.pipelines.relate.metering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.relate.movement.Movement;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * The usage point of readings. Suppliers tell theirs by contract: contracts and bills of the same person say for which usage
 * point, unless they contradict each other. For one thread.
 */
final class UsagePoints {

    /** Stands where a contract is for several. */
    private static final String SEVERAL = "";

    private final Map<String, String> ofContracts = new HashMap<>();

    UsagePoints(Map<RecordType, List<SpecificRecord>> records) {
        for (SpecificRecord record : records.getOrDefault(RecordType.CONTRACT, List.of())) {
            Contract contract = (Contract) record;
            note(contract.getNumber(), contract.getUsagePoint());
        }
        for (SpecificRecord record : records.getOrDefault(RecordType.INVOICE, List.of())) {
            Invoice invoice = (Invoice) record;
            note(invoice.getContractNumber(), invoice.getUsagePoint());
        }
    }

    private void note(String contract, String usagePoint) {
        Optional<String> number = Movement.reference(contract);
        Optional<String> point = Movement.reference(usagePoint);
        if (number.isPresent() && point.isPresent()) {
            ofContracts.merge(number.get(), point.get(), (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    Optional<String> of(MeterReading reading) {
        if (reading.getUsagePoint() != null) {
            return Movement.reference(reading.getUsagePoint());
        }
        if (reading.getSubjectKind() == SubjectKind.USAGE_POINT) {
            return Movement.reference(reading.getSubject());
        }
        return Movement.reference(reading.getContractNumber())
                .map(number -> ofContracts.getOrDefault(number, SEVERAL))
                .filter(point -> !point.equals(SEVERAL));
    }
}
