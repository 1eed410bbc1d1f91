package org.mesinfos.connectors.standard.greenbutton;

import java.util.Optional;
import java.util.OptionalLong;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.SubjectKind;

/**
 * What the readings of one interval block mean: what their reading type says, and whose they are.
 *
 * @param usagePoint where they were taken; empty when the file does not tell
 * @param type their reading type; empty when the file does not tell, and values have no unit then
 */
record ReadingMeaning(Optional<Resource> usagePoint, Optional<TreeElement> type) {

    private static final char SEPARATOR = '\u001f';
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

    /** Sets what holds for each reading alike. */
    void set(MeterReading reading) {
        usagePoint.flatMap(UsagePoints::reference).ifPresent(reading::setUsagePoint);
        Codes.commodity(code("commodity"))
                .or(() -> usagePoint.flatMap(UsagePoints::commodity))
                .ifPresent(reading::setCommodity);
        if (type.isPresent()) {
            Optional<String> unit = Codes.unit(code("uom"));
            ReadingKind kind = Codes.kind(code("accumulationBehaviour"), unit.orElse(""));
            unit.ifPresent(reading::setUnit);
            reading.setKind(kind);
            reading.setAggregation(Codes.aggregation(code("dataQualifier"), code("accumulationBehaviour"), kind));
            Codes.flow(code("flowDirection")).ifPresent(reading::setFlow);
            text("phase").ifPresent(reading::setPhase);
        }
    }

    /** The power of ten of each value; empty when no reading type tells it. */
    Optional<Integer> power() throws BadNumber {
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(Numbers.power(type.get().child("powerOfTenMultiplier")));
    }

    OptionalLong intervalLength() throws BadNumber {
        return Numbers.whole(type.flatMap(element -> element.child("intervalLength")));
    }

    Optional<String> currency() {
        return Codes.currency(code("currency"));
    }

    Optional<String> quality() {
        return text("defaultQuality");
    }

    Optional<String> tariffSlot() {
        return text("tou").filter(code -> !code.equals("0"));
    }

    /** What tells readings of one kind from those of another at the same usage point. */
    String signature() {
        StringBuilder signature = new StringBuilder();
        for (String name : SIGNATURE) {
            signature.append(SEPARATOR).append(code(name));
        }
        return signature.toString();
    }

    Optional<Subject> subject() {
        return usagePoint
                .flatMap(UsagePoints::reference)
                .map(reference -> new Subject(SubjectKind.USAGE_POINT, reference));
    }

    private String code(String name) {
        return text(name).orElse("");
    }

    private Optional<String> text(String name) {
        return type.flatMap(element -> element.child(name)).flatMap(Texts::look);
    }
}
