package org.mesinfos.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.records.CanonicalJson;
import org.mesinfos.records.Communication;
import org.mesinfos.records.CommunicationKind;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.HouseholdMember;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SchemaCatalogue;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TrustedClasses;
import org.mesinfos.views.FlatView;

/**
 * The bundle of {@code pipelines/readers/sample-bundle}, which the tests of all reader packages read: a value of each type, and
 * the records as lines of JSON.
 */
final class SampleBundleTest {

    static {
        TrustedClasses.declare();
    }

    /** With {@code -Dmesinfos.goldens=regenerate}, the bundle is written. */
    private static final boolean REGENERATE = "regenerate".equals(System.getProperty("mesinfos.goldens"));

    private static final Path FOLDER = Path.of("../sample-bundle");

    private static final Communication CALL = Communication.newBuilder()
            .setRecordId("r1")
            .setPersonId("per-1")
            .setOrganisation("telecom")
            .setSubject("0639980101")
            .setSubjectKind(SubjectKind.LINE)
            .setSightings(List.of(Sighting.newBuilder()
                    .setDelivery("d1")
                    .setFileSha256("f1")
                    .setLine(2L)
                    .setConnector("telecom/calls")
                    .setConnectorVersion(1)
                    .setReported(new TreeMap<>(Map.of("cost", "0.1234", "additional.Zone", "B")))
                    .build()))
            .setAdditional(new TreeMap<>(Map.of("Zone", "A", "Été", "è")))
            .setDerived(List.of(new Derivation("correspondent.country", "FR", "rule", 0.95)))
            .setInstant(Instant.parse("2024-01-05T10:00:00.123456Z"))
            .setLocalTime(LocalDateTime.parse("2024-01-05T11:00:00.125"))
            .setKind(CommunicationKind.VOICE)
            .setVolumeBytes(9_007_199_254_740_993L)
            .setDurationSeconds(61L)
            .setMessageCount(0)
            .setChargedQuantity(new BigDecimal("-1234567890123.123456"))
            .setCost(new BigDecimal("0.1234"))
            .setLatitude(48.3904)
            .setRoaming(false)
            .build();

    private static final Communication BEFORE_1970 = Communication.newBuilder()
            .setRecordId("r2")
            .setPersonId("per-1")
            .setOrganisation("telecom")
            .setInstant(Instant.parse("1969-12-31T23:59:59.999999Z"))
            .setLocalTime(LocalDateTime.parse("1969-12-31T23:59:59.001"))
            .build();

    private static final PersonProfile PROFILE = PersonProfile.newBuilder()
            .setRecordId("r3")
            .setPersonId("per-1")
            .setOrganisation("telecom")
            .setBirthDate(LocalDate.of(1961, 2, 28))
            .setChildrenBirthDates(List.of(LocalDate.of(1999, 1, 1), LocalDate.of(2001, 12, 31)))
            .setHouseholdMembers(List.of(
                    HouseholdMember.newBuilder()
                            .setGivenNames("Zoé")
                            .setEmails(List.of(
                                    EmailAddress.newBuilder()
                                            .setAddress("zoe@example.org")
                                            .setPreferred(true)
                                            .build(),
                                    EmailAddress.newBuilder()
                                            .setAddress("z@example.org")
                                            .build()))
                            .build(),
                    HouseholdMember.newBuilder().setGivenNames("Ida").build()))
            .build();

    private static final SortedMap<RecordType, List<SpecificRecord>> RECORDS = new TreeMap<>(
            Map.of(RecordType.COMMUNICATION, List.of(CALL, BEFORE_1970), RecordType.PERSON_PROFILE, List.of(PROFILE)));

    @Test
    void equalsTheOutputOfTheWriter() throws IOException {
        SortedMap<String, byte[]> expected = files();
        if (REGENERATE) {
            for (Map.Entry<String, byte[]> file : expected.entrySet()) {
                Files.write(FOLDER.resolve(file.getKey()), file.getValue());
            }
        }
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            assertThat(FOLDER.resolve(file.getKey()))
                    .as("regenerate it as CONTRIBUTING.md describes")
                    .hasBinaryContent(file.getValue());
        }
    }

    @Test
    void hasTheRecords() throws IOException {
        PersonBundle bundle = PersonBundle.open(FOLDER);

        assertThat(bundle.records(RecordType.COMMUNICATION, Communication.class))
                .containsExactly(CALL, BEFORE_1970);
        assertThat(bundle.records(RecordType.PERSON_PROFILE, PersonProfile.class))
                .containsExactly(PROFILE);
    }

    @Test
    void allReadersKnowTheVersionsThatRunsWrite() throws IOException {
        String views = " = " + FlatView.VERSION;
        String schemas = " = " + SchemaCatalogue.VERSION;

        assertThat(Path.of("../typescript/src/index.ts"))
                .content()
                .contains("const VIEW_VERSION" + views, "const SCHEMA_VERSION" + schemas);
        assertThat(Path.of("../python/mesinfos_reader/__init__.py"))
                .content()
                .contains("\nVIEW_VERSION" + views, "\nSCHEMA_VERSION" + schemas);
        assertThat(Path.of("../../cli/src/main/resources/org/mesinfos/pipelines/sql/flat-views.sql"))
                .content()
                .startsWith("-- Flat views of Mesinfos, version " + FlatView.VERSION + ",");
    }

    private static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StringBuilder resources = new StringBuilder();
        try (RecordFileWriter writer = new RecordFileWriter()) {
            RECORDS.forEach((type, records) -> {
                byte[] parquet = writer.write(type, records);
                String name = type.fileName();
                files.put(name + ".1.parquet", parquet);
                files.put(
                        name + ".jsonl",
                        records.stream()
                                .map(CanonicalJson::line)
                                .collect(Collectors.joining("\n", "", "\n"))
                                .getBytes(StandardCharsets.UTF_8));
                resources
                        .append(resources.isEmpty() ? "" : ",\n")
                        .append(
                                "  {\"name\": \"%s\", \"path\": \"%s.1.parquet\", \"rows\": %d, \"schemaVersion\": %d, \"hash\": \"sha256:%s\"}"
                                        .formatted(
                                                name,
                                                name,
                                                records.size(),
                                                SchemaCatalogue.VERSION,
                                                PersonBundle.sha256(parquet)));
            });
        }
        files.put(
                "datapackage.json",
                ("{\"name\": \"per-1\", \"bundleHash\": \"sha256:1\", \"resources\": [\n" + resources + "\n]}\n")
                        .getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
