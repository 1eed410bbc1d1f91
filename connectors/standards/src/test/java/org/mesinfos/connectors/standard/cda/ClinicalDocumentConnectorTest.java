package org.mesinfos.connectors.standard.cda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.HealthMeasure;
import org.mesinfos.records.PersonProfile;

class ClinicalDocumentConnectorTest {

    private static final String PATIENT = "<recordTarget><patientRole><id extension='1'/></patientRole></recordTarget>";
    private static final String VALUE = "<code displayName='Weight'/><value value='70' unit='kg'/>";
    private static final String WEIGHT = "<observation>" + VALUE + "</observation>";

    @ParameterizedTest
    @CsvSource({
        "moodCode='GOL', an observation with the mood GOL",
        "moodCode='INT', an observation with the mood INT",
        "negationInd='true', an observation that is negated",
        "negationInd='1', an observation that is negated"
    })
    void rejectsObservationsThatStateNoFact(String attribute, String found) throws IOException {
        CollectedRows rows = read("<observation " + attribute + ">" + VALUE + "</observation>");
        assertThat(rows.records(HealthMeasure.class)).isEmpty();
        assertThat(rows.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.UNKNOWN_ROW);
            assertThat(rejection.toString()).contains("found " + found + ", expected");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancelled", "nullified", "obsolete"})
    void rejectsWithdrawnObservations(String status) throws IOException {
        CollectedRows rows = read("<observation><statusCode code='" + status + "'/>" + VALUE + "</observation>");
        assertThat(rows.records(HealthMeasure.class)).isEmpty();
        assertThat(rows.rejections())
                .singleElement()
                .asString()
                .contains("found an observation with the status " + status);
    }

    @Test
    void readsReasonsOfIntents() throws IOException {
        CollectedRows rows = read("<act moodCode='INT' negationInd='true'><entryRelationship><observation>" + VALUE
                + "</observation></entryRelationship></act>");
        assertThat(rows.records(HealthMeasure.class)).hasSize(1);
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void readsObservationsBesideGoals() throws IOException {
        CollectedRows rows = read("<organizer><component><observation moodCode='EVN' negationInd='false'>"
                + "<statusCode code='completed'/>" + VALUE + "</observation></component>"
                + "<component><observation moodCode='GOL'>" + VALUE + "</observation></component></organizer>");
        assertThat(rows.records(HealthMeasure.class)).hasSize(1);
        assertThat(rows.rejections()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "20240215103000+0100, 2024-02-15T09:30:00Z",
        "20240215103000.123+0100, 2024-02-15T09:30:00.123Z",
        "20240215103000-0500, 2024-02-15T15:30:00Z",
        "202402151030+0100, 2024-02-15T09:30:00Z"
    })
    void readsTimesWithOffsetAsInstants(String written, Instant instant) throws IOException {
        HealthMeasure measure = read("<observation><effectiveTime value='" + written + "'/>" + VALUE + "</observation>")
                .records(HealthMeasure.class)
                .get(0);
        assertThat(measure.getStartInstant()).isEqualTo(instant);
        assertThat(measure.getMeasureDate()).isNull();
        assertThat(measure.getAdditional()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<low value='3' unit='g'/><high value='5' unit='g'/>, 3 - 5, g",
        "<high value='0.3' unit='mg/L' inclusive='false'/>, <0.3, mg/L",
        "<low value='7' unit='g' inclusive='true'/>, >=7, g",
        "<low nullFlavor='NINF'/><high value='2'/>, <=2,",
        "<numerator value='1'/><denominator value='160'/>, 1:160,"
    })
    void readsIntervalsAndRatiosAsTexts(String parts, String label, String unit) throws IOException {
        HealthMeasure measure = read("<observation><value>" + parts + "</value></observation>")
                .records(HealthMeasure.class)
                .get(0);
        assertThat(measure.getValue()).isNull();
        assertThat(measure.getValueLabel()).isEqualTo(label);
        assertThat(measure.getUnit()).isEqualTo(unit);
    }

    @Test
    void keepsTheUnitsOfAnIntervalThatDiffer() throws IOException {
        HealthMeasure measure = read("<observation><value><low value='3' unit='mg'/><high value='1' unit='g'/></value>"
                        + "</observation>")
                .records(HealthMeasure.class)
                .get(0);
        assertThat(measure.getUnit()).isNull();
        assertThat(measure.getAdditional())
                .containsEntry("observation/value/low/@unit", "mg")
                .containsEntry("observation/value/high/@unit", "g");
    }

    @Test
    void readsBothEndsOfAnInterval() throws IOException {
        HealthMeasure measure = read("<observation><effectiveTime><low value='20240215103000+0100'/>"
                        + "<high value='20240215104500+0100'/></effectiveTime>" + VALUE + "</observation>")
                .records(HealthMeasure.class)
                .get(0);
        assertThat(measure.getStartInstant()).isEqualTo(Instant.parse("2024-02-15T09:30:00Z"));
        assertThat(measure.getEndInstant()).isEqualTo(Instant.parse("2024-02-15T09:45:00Z"));
    }

    @Test
    void readsOnlyTheDateOfTimesWithoutOffset() throws IOException {
        HealthMeasure measure = read("<observation><effectiveTime value='20240215103000'/>" + VALUE + "</observation>")
                .records(HealthMeasure.class)
                .get(0);
        assertThat(measure.getMeasureDate()).isEqualTo(LocalDate.of(2024, 2, 15));
        assertThat(measure.getAdditional()).containsEntry("observation/effectiveTime/@value", "20240215103000");
    }

    @ParameterizedTest
    @CsvSource({
        "<id root='1.2.3.1' extension='998'/>, 1.2.3.1:998",
        "<id root='1.2.3.2' extension='998'/>, 1.2.3.2:998",
        "<id nullFlavor='UNK'/><id root='1.2.3.2' extension='998'/>, 1.2.3.2:998",
        "<id root='2.16.840.1.113883.4.1' extension='1'/><id root='1.2.3.2' extension='998'/>, 1.2.3.2:998",
        "<id root='1.2.3.1.998'/>, 1.2.3.1.998",
        "<id extension='998'/>, 998",
    })
    void theNumberOfAPatientIsUniqueWithinItsAuthority(String identifiers, String subject) throws IOException {
        CollectedRows rows =
                read("<recordTarget><patientRole>" + identifiers + "</patientRole></recordTarget>", WEIGHT);
        assertThat(rows.records(PersonProfile.class).get(0).getSubject()).isEqualTo(subject);
        assertThat(rows.records(HealthMeasure.class).get(0).getSubject()).isEqualTo(subject);
    }

    @Test
    void nothingShowsWhoseTheObservationsOfSeveralPatientsAre() throws IOException {
        CollectedRows rows = read(PATIENT + PATIENT.replace("'1'", "'2'"), WEIGHT);
        assertThat(rows.rejections()).singleElement().asString().contains("several patients");
        assertThat(rows.records(PersonProfile.class)).isEmpty();
        assertThat(rows.records(HealthMeasure.class))
                .singleElement()
                .satisfies(measure -> assertThat(measure.getSubject()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<observation><subject><relatedSubject/></subject>" + VALUE + "</observation>",
                "<organizer><subject><relatedSubject/></subject><component><observation>" + VALUE
                        + "</observation></component></organizer>"
            })
    void rejectsObservationsOfRelatives(String entry) throws IOException {
        CollectedRows rows = read(entry);
        assertThat(rows.records(HealthMeasure.class)).isEmpty();
        assertThat(rows.rejections())
                .singleElement()
                .asString()
                .contains("found an observation of another person than the patient");
    }

    private static CollectedRows read(String entry) throws IOException {
        return read(PATIENT, entry);
    }

    private static CollectedRows read(String header, String entry) throws IOException {
        return CollectedRows.of(
                new ClinicalDocumentConnector(),
                BytesContent.utf8(
                        "document.xml",
                        "<ClinicalDocument xmlns='urn:hl7-org:v3'>" + header
                                + "<component><structuredBody><component><section><entry>"
                                + entry
                                + "</entry></section></component></structuredBody></component></ClinicalDocument>"));
    }
}
