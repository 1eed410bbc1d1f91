package org.mesinfos.connectors.standard.applehealth;

import java.io.IOException;
import java.math.BigDecimal;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.xml.ElementTooLargeException;
import org.mesinfos.connectors.format.xml.XmlCursor;
import org.mesinfos.connectors.format.xml.XmlReadException;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.Gender;
import org.mesinfos.records.HealthMeasure;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;

/** Parser for one export; reads one element at a time. */
final class HealthExportReader {

    private final XmlCursor cursor;
    private final CustomerRows rows;
    /** The root element, to which the export date is added. */
    private TreeElement root = TreeElement.root(AppleHealthConnector.ROOT, 1);

    HealthExportReader(XmlCursor cursor, CustomerRows rows) {
        this.cursor = cursor;
        this.rows = rows;
    }

    void read() throws IOException, XmlReadException {
        root = cursor.readStart();
        int depth = cursor.depth();
        while (cursor.nextChild(depth)) {
            Locator locator = cursor.locator();
            try {
                element(cursor.readElement(), locator);
            } catch (ElementTooLargeException tooLarge) {
                rows.readAndReject(tooLarge.rejection());
            }
        }
    }

    private void element(TreeElement element, Locator locator) {
        if (element.name().equals("ExportDate")) {
            root.removeChildren(element.name());
            root.attach(element);
        } else if (element.name().equals("Me")) {
            person(element, locator);
        } else if (element.name().equals("ClinicalRecord")) {
            rows.skipped(locator, "index of clinical records");
        } else {
            measure(element, locator);
        }
    }

    private void person(TreeElement me, Locator locator) {
        rows.read();
        PersonProfile profile = rows.newRecord(RecordType.PERSON_PROFILE, PersonProfile.class);
        HealthAttributes attributes = new HealthAttributes(me);
        attributes.day("HKCharacteristicTypeIdentifierDateOfBirth").ifPresent(profile::setBirthDate);
        attributes.peek("HKCharacteristicTypeIdentifierBiologicalSex").ifPresent(sex -> {
            if (sex.equals("HKBiologicalSexFemale") || sex.equals("HKBiologicalSexMale")) {
                profile.setGender(sex.equals("HKBiologicalSexFemale") ? Gender.FEMALE : Gender.MALE);
                attributes.text("HKCharacteristicTypeIdentifierBiologicalSex");
            } else if (sex.equals("HKBiologicalSexOther")) {
                profile.setGender(Gender.OTHER);
                attributes.text("HKCharacteristicTypeIdentifierBiologicalSex");
            }
        });
        me.forEachUnclaimed("", profile.getAdditional()::put);
        root.forEachUnclaimed("/" + root.name() + "/", profile.getAdditional()::put);
        rows.accept(profile, locator, RecordKeys.natural("Me"));
    }

    private void measure(TreeElement element, Locator locator) {
        rows.read();
        HealthAttributes attributes = new HealthAttributes(element);
        String time = timeAttribute(element);
        if (attributes.peek(time).isEmpty()) {
            rows.reject(new Rejection(
                    RejectionReason.MISSING_VALUE,
                    locator,
                    "@" + time,
                    FoundValue.EMPTY,
                    time.equals("dateComponents") ? "a date" : "a time"));
            return;
        }
        HealthMeasure measure = rows.newRecord(RecordType.HEALTH_MEASURE, HealthMeasure.class);
        attributes.setFields(measure);
        if (!element.name().equals("Record")) {
            measure.getAdditional().put("element", element.name());
        }
        element.forEachUnclaimed("", measure.getAdditional()::put);
        rows.accept(
                measure,
                locator,
                RecordKeys.natural(
                        element.name(),
                        measure.getKindLabel(),
                        measure.getActivityLabel(),
                        measure.getStartInstant(),
                        measure.getEndInstant(),
                        measure.getMeasureDate(),
                        measure.getValue() == null ? measure.getValueLabel() : plain(measure.getValue()),
                        measure.getSource()));
    }

    private static String timeAttribute(TreeElement element) {
        return switch (element.name()) {
            case "ActivitySummary" -> "dateComponents";
            case "VisionPrescription" -> "dateIssued";
            default -> "startDate";
        };
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
