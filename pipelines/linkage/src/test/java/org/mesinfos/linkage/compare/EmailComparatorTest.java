package org.mesinfos.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

final class EmailComparatorTest {

    private static String level(String first, String second) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (String email : List.of(first, second)) {
            builder.add(
                    new PersonFeatures(Map.of(Feature.EMAIL, List.of(email)), List.of()),
                    PersonTable.GROUP_WITH_DUPLICATES);
        }
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return ComparisonField.EMAIL
                .levels()
                .get(comparison.level(ComparisonField.EMAIL))
                .name();
    }

    @Test
    void ignoresCaseAndTags() {
        assertThat(level("Marie.Martin@example.org", "marie.martin+shop@example.org"))
                .isEqualTo("exact");
    }

    @Test
    void detectsTypos() {
        assertThat(level("marie.martin@example.org", "marie.martn@example.org")).isEqualTo("typo");
    }

    @Test
    void detectsTheSameLocalPartAtAnotherProvider() {
        assertThat(level("marie.martin@example.org", "marie.martin@example.com"))
                .isEqualTo("local_part");
    }

    /** Compares Marie Martin 451 with Marie Martin 461, who are different people. */
    @Test
    void treatsAddressesThatDifferInDigitsOnlyAsDifferent() {
        assertThat(level("marie.martin451@example.org", "marie.martin461@example.org"))
                .isEqualTo("different");
        assertThat(level("marie.martin451@example.org", "marie.martin@example.org"))
                .isEqualTo("different");
    }

    /** Sam Williams and his namesake have addresses that resemble each other, at a provider of many people. */
    @Test
    void addressesOfTheNameAtAProviderAreNoEvidenceUnlessTheyAreTheSame() {
        assertThat(levelAtProvider("sam.williams@mail.org", "sam.williams@mail.org"))
                .isEqualTo("exact");
        assertThat(levelAtProvider("sam.williams@mail.org", "sam.wiliams@mail.org"))
                .isEqualTo("missing");
        assertThat(levelAtProvider("sam.williams@mail.org", "sam.williams@post.org"))
                .isEqualTo("missing");
    }

    @Test
    void addressesWithoutANameAreEvidenceAtAProviderToo() {
        assertThat(levelAtProvider("drosophila77@mail.org", "drosophila77@post.org"))
                .isEqualTo("local_part");
    }

    /** Father and son of one name have addresses of their employers, which follow one pattern. */
    @ParameterizedTest
    @ValueSource(strings = {"sam.williams", "s.williams", "williamss", "sam_williams", "williams", "samwilliams"})
    void theNameAtTwoDomainsIsNoEvidence(String local) {
        assertThat(levelAtProvider(local + "@harbour.example", local + "@orchard.example"))
                .isEqualTo("missing");
    }

    @Test
    void anotherTextThanTheNameIsEvidenceAtTwoDomains() {
        assertThat(levelAtProvider("sam.williams71@harbour.example", "sam.williams71@orchard.example"))
                .isEqualTo("local_part");
    }

    /** The family has its name at two domains. */
    @Test
    void theNameOfTheFamilyAtTwoDomainsAddsNineBitsAtMost() {
        assertThat(compareAtProvider("williams71@harbour.example", "williams71@orchard.example")
                        .mostBits(ComparisonField.EMAIL.index()))
                .isEqualTo(9);
    }

    @Test
    void theDomainOfAnAddressOfTheNameMayBeMisspelt() {
        assertThat(levelAtProvider("sam.williams@mail.org", "sam.williamse@mial.org"))
                .isEqualTo("missing");
    }

    /** Namesakes have the same address if they have it at the same provider: one in ten pairs, by the pattern. */
    @Test
    void anAddressThatConsistsOfTheNameAddsLittleToTheNames() {
        assertThat(compareAtProvider("sam.williams@mail.org", "sam.williams@mail.org")
                        .mostBits(ComparisonField.EMAIL.index()))
                .isBetween(3.5f, 6f);
        assertThat(compareAtProvider("swilliams@mail.org", "swilliams@mail.org")
                        .mostBits(ComparisonField.EMAIL.index()))
                .isBetween(3.5f, 6f);
        assertThat(compareAtProvider("sam.williams71@mail.org", "sam.williams71@mail.org")
                        .mostBits(ComparisonField.EMAIL.index()))
                .isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(compareAtProvider("sam.williams@williams.example", "sam.williams@williams.example")
                        .mostBits(ComparisonField.EMAIL.index()))
                .isEqualTo(Float.POSITIVE_INFINITY);
    }

    /** It says as much as the family name and the home do. */
    @Test
    void theAddressOfAHouseholdAddsNineBitsAtMost() {
        assertThat(compareAtProvider("williams71@mail.org", "williams71@mail.org")
                        .mostBits(ComparisonField.EMAIL.index()))
                .isEqualTo(9);
    }

    /** A record without a given name has an address of Magdalena, who is Magdalena in the other. */
    @Test
    void bothAddressesMayContainTheGivenNameOfOneRecord() {
        assertThat(isNameInAddress("", "magdalena.rossi77@mail.org", "Magdalena", "magdalena.rossi77@mail.org"))
                .isTrue();
        assertThat(isNameInAddress("Magdalena", "m.magdalena@mail.org", "", "magdalena77@mail.org"))
                .isTrue();
        assertThat(isNameInAddress("", "mrossi77@mail.org", "Magdalena", "mrossi77@mail.org"))
                .isFalse();
        assertThat(isNameInAddress("", "mrossi77@mail.org", "Magdalena", "magdalena.rossi77@mail.org"))
                .isFalse();
        assertThat(isNameInAddress("Lena", "magdalena77@mail.org", "Magdalena", "magdalena77@mail.org"))
                .isFalse();
    }

    /** Ana may use the address of Susana. */
    @Test
    void shortNamesMayBePartsOfOthers() {
        assertThat(isNameInAddress("", "susana77@mail.org", "Ana", "susana77@mail.org"))
                .isFalse();
    }

    /** Anna may have a twin, Hanna, and Emil one named Emilie. */
    @Test
    void aNameInTheAddressIsAWordOrJoinedWithTheFamilyName() {
        assertThat(isNameInAddress("", "hanna.rossi@mail.org", "Anna", "hanna.rossi@mail.org"))
                .isFalse();
        assertThat(isNameInAddress("", "ranna@mail.org", "Anna", "ranna@mail.org"))
                .isFalse();
        assertThat(isNameInAddress("", "emilierossi@mail.org", "Emil", "emilierossi@mail.org"))
                .isFalse();
        assertThat(isNameInAddress("", "emilrossi@mail.org", "Emil", "rossi_emil@mail.org"))
                .isTrue();
    }

    private static boolean isNameInAddress(String given, String email, String otherGiven, String otherEmail) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(person(given, "Rossi", email), PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(person(otherGiven, "Rossi", otherEmail), PersonTable.GROUP_WITH_DUPLICATES);
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(builder.build(), kind -> 0)
                .comparator()
                .compare(0, 1, comparison);
        return comparison.hasNameInAddress();
    }

    private static String levelAtProvider(String first, String second) {
        return ComparisonField.EMAIL
                .levels()
                .get(compareAtProvider(first, second).level(ComparisonField.EMAIL))
                .name();
    }

    /** Compares two addresses of Sam Williams, among many others at both domains. */
    private static PairComparison compareAtProvider(String first, String second) {
        PersonTableBuilder builder = new PersonTableBuilder();
        for (String email : List.of(first, second)) {
            builder.add(person("Sam", "Williams", email), PersonTable.GROUP_WITH_DUPLICATES);
        }
        for (int other = 0; other < 40; other++) {
            String name = "Zz" + (char) ('a' + other % 26) + (char) ('a' + other / 26);
            String domain = other % 2 == 0 ? "mail.org" : "post.org";
            builder.add(person(name, name, name + "@" + domain), PersonTable.GROUP_WITH_DUPLICATES);
        }
        PersonTable table = builder.build();
        List<Integer> rows = IntStream.range(0, table.size())
                .filter(row -> table.sourceIndex(row) < 2)
                .boxed()
                .toList();
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(table, kind -> 0)
                .comparator()
                .compare(rows.get(0), rows.get(1), comparison);
        return comparison;
    }

    private static PersonFeatures person(String given, String family, String email) {
        return new PersonFeatures(
                Map.of(
                        Feature.GIVEN_NAMES,
                        List.of(given),
                        Feature.FAMILY_NAME,
                        List.of(family),
                        Feature.EMAIL,
                        List.of(email)),
                List.of());
    }
}
