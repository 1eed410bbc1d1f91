package org.mesinfos.connectors.standard.cda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.HealthMeasure;
import org.mesinfos.records.RecordType;

/** Builder of one measure from each observation with a value in the entries of one section. */
final class ClinicalEntryReader {

    private final ClinicalDocumentRows rows;
    /** Elements of the section other than entries: code, title, author. */
    private final TreeElement section = TreeElement.root("section", 1);

    private int sectionElements;

    ClinicalEntryReader(ClinicalDocumentRows rows) {
        this.rows = rows;
    }

    void accept(TreeElement element, Locator locator) {
        if (element.name().equals("entry")) {
            entry(element, locator);
        } else if (++sectionElements > ClinicalDocumentReader.MAXIMUM_ELEMENTS) {
            rows.skipped(
                    locator,
                    "one of more than " + ClinicalDocumentReader.MAXIMUM_ELEMENTS + " elements around entries");
        } else {
            section.attach(element);
        }
    }

    private void entry(TreeElement entry, Locator locator) {
        List<TreeElement> observations = new ArrayList<>();
        find(entry, observations);
        if (observations.isEmpty()) {
            rows.readAndReject(unknown(locator, "an entry without a value"));
            return;
        }
        List<TreeElement> facts = new ArrayList<>();
        for (TreeElement observation : observations) {
            Optional<String> flaw = section.child("subject").isPresent()
                    ? Optional.of(ObservationFact.OF_ANOTHER_PERSON)
                    : ObservationFact.flaw(observation);
            if (flaw.isEmpty()) {
                facts.add(observation);
            } else {
                rows.readAndReject(unknown(below(entry, observation, locator), "an observation " + flaw.get()));
            }
        }
        if (!facts.isEmpty()) {
            measures(entry, locator, facts);
        }
    }

    private void measures(TreeElement entry, Locator locator, List<TreeElement> observations) {
        List<HealthMeasure> measures = new ArrayList<>();
        for (TreeElement observation : observations) {
            HealthMeasure measure = rows.newRecord(RecordType.HEALTH_MEASURE, HealthMeasure.class);
            ObservationFields.fill(measure, observation);
            measures.add(measure);
        }
        // Values of the entry as a whole are stored with the first measure.
        entry.forEachUnclaimed("", measures.get(0).getAdditional()::put);
        section.forEachUnclaimed("section/", measures.get(0).getAdditional()::put);
        for (int i = 0; i < measures.size(); i++) {
            TreeElement observation = observations.get(i);
            HealthMeasure measure = measures.get(i);
            rows.read();
            rows.accept(
                    measure,
                    below(entry, observation, locator),
                    RecordKeys.natural(
                            measure.getKindLabel(),
                            measure.getStartInstant(),
                            measure.getMeasureDate(),
                            measure.getValue() == null
                                    ? measure.getValueLabel()
                                    : measure.getValue().stripTrailingZeros().toPlainString(),
                            id(observation).orElse("")));
        }
    }

    private static void find(TreeElement element, List<TreeElement> observations) {
        element.forEachChild(child -> {
            if (child.name().equals("observation")
                    && child.child("value").filter(ObservationFields::hasValue).isPresent()) {
                observations.add(child);
            }
            find(child, observations);
        });
    }

    private static Rejection unknown(Locator locator, String found) {
        return new Rejection(RejectionReason.UNKNOWN_ROW, locator, "", found, "an observation with a value");
    }

    private static Locator below(TreeElement entry, TreeElement element, Locator locator) {
        return Locator.path(element.line(), locator.path() + "/" + element.pathBelow(entry));
    }

    private static Optional<String> id(TreeElement observation) {
        return observation
                .child("id")
                .map(id -> CdaValues.peek(id, "root").orElse("") + "/"
                        + CdaValues.peek(id, "extension").orElse(""));
    }
}
