package org.mesinfos.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mesinfos.samples.delivery.Incident;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.FileTally;

class PopulationTest {

    @Property(tries = 10)
    void accountsForEveryAcceptedRow(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 23) int persons,
            @ForAll @IntRange(min = 1, max = 3) int months) {
        Sample sample = Population.of(seed, persons, months).deliver();

        assertThat(sample.summary().store().accepted())
                .isEqualTo(sample.summary().accepted());
        assertThat(sample.truth().values().stream().mapToLong(List::size).sum())
                .isEqualTo(sample.summary().store().kept());
    }

    @Property(tries = 5)
    void writesEqualBytesForEqualSeeds(@ForAll long seed) {
        Sample one = Population.of(seed, 5, 2).deliver();
        Sample other = Population.of(seed, 5, 2).deliver();

        assertThat(other.summary().json()).isEqualTo(one.summary().json());
        assertThat(other.truth()).isEqualTo(one.truth());
        assertThat(other.registry()).isEqualTo(one.registry());
    }

    @Test
    void generatesOtherPeopleForAnotherSeed() {
        assertThat(Population.of(1, 5, 1).deliver().truth())
                .isNotEqualTo(Population.of(2, 5, 1).deliver().truth());
    }

    @Test
    void expectsOneRecordWithTwoSightingsForARepeatedRow() {
        List<String> lines = linesOf(Population.of(2024, 20, 2).deliver(), "\"record\":\"BankTransaction\"");

        assertThat(lines).anyMatch(line -> line.endsWith(",\"sightings\":2}"));
        assertThat(lines).noneMatch(line -> line.endsWith(",\"sightings\":0}"));
    }

    @Test
    void expectsTwoRecordsForTwoEqualPurchases() {
        Sample sample = Population.of(2024, 20, 1)
                .deliveredBy(Set.of(SampleOrganisation.BANQUE_ATLANTIDE))
                .deliver();

        List<String> coffees = linesOf(sample, "CAFÉ DE LA GARE");

        assertThat(coffees).hasSizeGreaterThan(20);
        assertThat(Set.copyOf(coffees)).hasSizeLessThanOrEqualTo(coffees.size() / 2);
    }

    @Test
    void withholdsJointAccountsAndLeavesUnclaimedAccountsUnattributed() {
        Sample sample = Population.of(2024, 20, 2)
                .deliveredBy(Set.of(SampleOrganisation.BANQUE_ATLANTIDE))
                .deliver();

        assertThat(sample.summary().store().withheld()).isPositive();
        assertThat(sample.summary().store().unattributed()).isPositive();
    }

    @Test
    void createsJointAccountsOnlyForCouples() {
        Sample sample = Population.of(2024, 1, 1).deliver();

        assertThat(sample.summary().store().withheld()).isZero();
    }

    @Test
    void assignsAPseudonymPerOrganisationOutsideOfTheRegistry() {
        Sample sample = Population.of(2024, 20, 1).deliver();

        assertThat(sample.truth().keySet())
                .filteredOn(id -> id.matches("p-[0-9a-f]{32}"))
                .hasSizeGreaterThan(3);
        assertThat(sample.truth().keySet())
                .filteredOn(id -> id.matches("per-\\d{6}"))
                .hasSize(18);
        assertThat(sample.registry()).startsWith("person_id;organisation;customer_reference\nper-");
    }

    @Test
    void withdrawsAndAddsAContractInTheSecondSnapshot() {
        Sample sample = Population.of(2024, 20, 1)
                .deliveredBy(Set.of(SampleOrganisation.ASSUR_LOIRE))
                .deliver();

        assertThat(sample.summary().store().superseded()).isEqualTo(1);
        assertThat(linesOf(sample, "VEHICLE_INSURANCE")).anyMatch(line -> line.endsWith(",\"sightings\":1}"));
    }

    @Test
    void repeatsADeliveryWithEqualBytesAndZeroCounts() {
        Sample sample = Population.of(2024, 5, 2).deliver();
        NavigableMap<String, NavigableMap<String, byte[]>> bank =
                sample.deliveries().get("banque-atlantide");

        assertThat(bank.get("operations-2024-02-bis").get("operations-2024-02.csv"))
                .isEqualTo(bank.get("operations-2024-02").get("operations-2024-02.csv"));
        assertThat(sample.summary().repeats("banque-atlantide", "operations-2024-02-bis"))
                .contains("operations-2024-02");
        assertThat(tally(sample, "operations-2024-02-bis").rowsRead()).isZero();
    }

    @Test
    void endsTheBrokenFileInsideAQuotedField() {
        Sample sample = Population.of(2024, 20, 1)
                .deliveredBy(Set.of(SampleOrganisation.TELECOM_AZUR))
                .deliver();
        byte[] broken = sample.deliveries()
                .get("telecom-azur")
                .get("communications-2024-01")
                .get("communications-2024-01.csv");

        assertThat(new String(broken, StandardCharsets.UTF_8)).matches("(?s).*;\"\\d{4}");
        assertThat(tally(sample, "communications-2024-01").rejected())
                .containsOnlyKeys(
                        "INVALID_VALUE", "MALFORMED_ROW", "MISSING_VALUE", "UNKNOWN_CODE", "WRONG_FIELD_COUNT");
    }

    @Test
    void rejectsNothingWithoutIncidents() {
        Sample sample = Population.of(2024, 20, 2).withIncidents(Set.of()).deliver();

        assertThat(sample.summary().files())
                .allSatisfy(file -> assertThat(file.rejected()).isEmpty());
        assertThat(Population.of(2024, 20, 2)
                        .withIncidents(Set.of(Incident.UNKNOWN_FILE))
                        .deliver()
                        .deliveries()
                        .get("marche-clair"))
                .containsKey("note");
    }

    private static List<String> linesOf(Sample sample, String part) {
        return sample.truth().values().stream()
                .flatMap(List::stream)
                .filter(line -> line.contains(part))
                .toList();
    }

    private static FileTally tally(Sample sample, String delivery) {
        return sample.summary().files().stream()
                .filter(file -> file.delivery().equals(delivery))
                .findFirst()
                .orElseThrow();
    }
}
