package org.mesinfos.connectors.standard.applehealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.HealthMeasure;

/** Numbers of measures, in any form that a program may write. */
class HealthNumbersTest {

    private static String record(String value) {
        return "<Record type='HKQuantityTypeIdentifierBodyMass' unit='kg' startDate='2024-01-05 18:22:10 +0100'"
                + " endDate='2024-01-05 18:22:10 +0100' value='" + value + "'/>";
    }

    @Test
    void percentOfHealthKitIsAFraction() throws IOException {
        String saturation = "<Record type='HKQuantityTypeIdentifierOxygenSaturation' unit='%'"
                + " startDate='2024-01-05 18:22:10 +0100' value='0.97'/>";

        CollectedRows rows = CollectedRows.of(
                new AppleHealthConnector(),
                BytesContent.utf8(
                        "export.xml",
                        "<HealthData>" + saturation + saturation.replace("0.97", "41.5") + "</HealthData>"));

        assertThat(rows.records(HealthMeasure.class))
                .extracting(
                        measure -> measure.getValue().toPlainString(),
                        HealthMeasure::getUnit,
                        measure -> measure.getAdditional().get("@value"))
                .containsExactly(tuple("97.000000", "%", "0.97"), tuple("41.500000", "%", null));
    }

    @Test
    void clinicalRecordsAreAnIndexAndPrescriptionsHaveADateOfIssue() throws IOException {
        CollectedRows rows = CollectedRows.of(
                new AppleHealthConnector(),
                BytesContent.utf8(
                        "export.xml",
                        "<HealthData><ClinicalRecord type='Observation' identifier='a1'"
                                + " receivedDate='2024-02-01 10:00:00 +0100'/>"
                                + "<VisionPrescription type='glasses' dateIssued='2024-02-01 10:00:00 +0100'/>"
                                + "</HealthData>"));

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(HealthMeasure.class))
                .extracting(
                        HealthMeasure::getKindLabel,
                        measure -> measure.getStartInstant().toString())
                .containsExactly(tuple("glasses", "2024-02-01T09:00:00Z"));
    }

    @Test
    void numberThatNoFieldCanHoldIsKeptAsTextAndTheOtherMeasuresAreRead() throws IOException {
        CollectedRows rows = CollectedRows.of(
                new AppleHealthConnector(),
                BytesContent.utf8(
                        "export.xml",
                        "<HealthData locale='fr_FR'>" + record("70.5") + record("1E2147483647")
                                + record("1E-2147483647") + record("71") + "</HealthData>"));

        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(HealthMeasure.class))
                .extracting(
                        measure -> measure.getValue() == null
                                ? null
                                : measure.getValue().toPlainString(),
                        HealthMeasure::getValueLabel,
                        measure -> measure.getAdditional().get("@value"))
                .containsExactly(
                        tuple("70.500000", null, null),
                        tuple(null, "1E2147483647", null),
                        tuple("0.000000", null, "1E-2147483647"),
                        tuple("71.000000", null, null));
    }
}
