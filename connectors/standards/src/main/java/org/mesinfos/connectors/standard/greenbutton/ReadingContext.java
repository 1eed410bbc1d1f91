package org.mesinfos.connectors.standard.greenbutton;

import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.SubjectKind;

/**
 * Attributes that the readings of one interval block share: their reading type and their usage point.
 *
 * @param usagePoint usage point of the readings; empty if the file does not specify it
 * @param type reading type; empty if the file does not specify it, in which case values have no unit
 * @param collection link to the collection of the block; empty text if it has no links
 */
record ReadingContext(Optional<EspiResource> usagePoint, Optional<TreeElement> type, String collection) {

    private static final String[] SIGNATURE = {
        "commodity",
        "flowDirection",
        "kind",
        "uom",
        "accumulationBehaviour",
        "dataQualifier",
        "intervalLength",
        "phase",
        "tou"
    };

    /** Sets the shared fields of a reading. */
    void setSharedFields(MeterReading reading) {
        usagePoint.flatMap(UsagePointProperties::reference).ifPresent(reading::setUsagePoint);
        EspiCodes.commodity(code("commodity"))
                .or(() -> usagePoint.flatMap(UsagePointProperties::commodity))
                .ifPresent(reading::setCommodity);
        if (type.isPresent()) {
            Optional<String> unit = EspiCodes.unit(code("uom"));
            ReadingKind kind = EspiCodes.kind(code("accumulationBehaviour"), unit.orElse(""));
            unit.ifPresent(reading::setUnit);
            reading.setKind(kind);
            reading.setAggregation(EspiCodes.aggregation(code("dataQualifier"), code("accumulationBehaviour"), kind));
            EspiCodes.flow(code("flowDirection")).ifPresent(reading::setFlow);
            text("phase").ifPresent(reading::setPhase);
        }
    }

    /** Returns the power of ten of each value; empty without reading type. */
    Optional<Integer> power() throws InvalidValueException {
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(EspiNumbers.power(type.get().child("powerOfTenMultiplier")));
    }

    /** Returns the element with the seconds of each interval. */
    Optional<TreeElement> intervalLength() {
        return type.flatMap(element -> element.child("intervalLength"));
    }

    Optional<String> currency() {
        return EspiCodes.currency(code("currency"));
    }

    Optional<String> quality() {
        return text("defaultQuality");
    }

    Optional<String> tariffSlot() {
        return text("tou").filter(code -> !code.equals("0"));
    }

    /**
     * Returns a text that distinguishes the readings of one kind from others at the same usage point, and those of an unknown usage
     * point by their links.
     */
    String signature() {
        StringBuilder signature = new StringBuilder();
        for (String name : SIGNATURE) {
            signature.append(RecordKeyBuilder.SEPARATOR).append(code(name));
        }
        if (usagePoint.isEmpty() && !collection.isEmpty()) {
            signature.append(RecordKeyBuilder.SEPARATOR).append(collection);
        }
        return signature.toString();
    }

    Optional<Subject> subject() {
        return usagePoint
                .flatMap(UsagePointProperties::reference)
                .map(reference -> new Subject(SubjectKind.USAGE_POINT, reference));
    }

    private String code(String name) {
        return text(name).orElse("");
    }

    private Optional<String> text(String name) {
        return type.flatMap(element -> element.child(name)).flatMap(EspiTexts::peek);
    }
}
