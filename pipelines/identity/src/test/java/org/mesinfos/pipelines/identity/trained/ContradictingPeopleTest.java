package org.mesinfos.pipelines.identity.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.api.LinkedRecords;
import org.mesinfos.linkage.api.PersonRecord;
import org.mesinfos.linkage.api.RecordLinker;

/** People who share all but one value for life are never linked, whatever their match weight. */
final class ContradictingPeopleTest {

    private static LinkedRecords link(PersonRecord... records) throws IOException {
        return RecordLinker.withBuiltInModel().link(List.of(records));
    }

    private static PersonRecord.Builder atHome(String id, String given) {
        return PersonRecord.withId(id)
                .givenNames(given)
                .familyName("Quatrefages")
                .email("quatrefages@example.org")
                .phone("0611220011")
                .address("12 rue des Lilas, 75011 Paris")
                .sharedIdentifier("FR7630006000011234567890189");
    }

    @ParameterizedTest
    @CsvSource({"Mark,Marsha", "Louis,Louise", "Hugo,Ugo", "Agathe,Clara", "Daniel,Danielle"})
    void twinsStayApart(String one, String other) throws IOException {
        LinkedRecords linked = link(
                atHome("a", one).birthDate("1990-03-14").build(),
                atHome("b", other).birthDate("1990-03-14").build());

        assertThat(linked.clusters()).containsExactly(List.of("a"), List.of("b"));
    }

    /** Each of two organisations knows both: no record of one name is a variant of the other. */
    @ParameterizedTest
    @CsvSource({"Eva,Eve", "Anna,Anne", "Louise,Louisa"})
    void twinsWhoseNamesAreVariantsStayApart(String one, String other) throws IOException {
        LinkedRecords linked = link(
                atHome("a", one).birthDate("1990-03-14").build(),
                atHome("b", other).birthDate("1990-03-14").build(),
                atHome("c", one).birthDate("1990-03-14").build(),
                atHome("d", other).birthDate("1990-03-14").build());

        assertThat(linked.clusters()).containsExactly(List.of("a", "c"), List.of("b", "d"));
        assertThat(linked.reviews()).isNotEmpty();
    }

    /** Nobody names twins Robert and Bob. */
    @ParameterizedTest
    @CsvSource({"Robert,Bob", "Ignacio,Nacho", "Cornelia,Conny"})
    void aShortFormInSeveralRecordsIsOfOnePerson(String name, String shortForm) throws IOException {
        LinkedRecords linked = link(
                atHome("a", name).birthDate("1990-03-14").build(),
                atHome("b", shortForm).birthDate("1990-03-14").build(),
                atHome("c", name).birthDate("1990-03-14").build(),
                atHome("d", shortForm).birthDate("1990-03-14").build());

        assertThat(linked.clusters()).containsExactly(List.of("a", "b", "c", "d"));
    }

    /** Records with the first name only may be of either twin. */
    @Test
    void aTwinWithOneRecordStaysApartFromAVariantWithOtherFurtherNames() throws IOException {
        LinkedRecords linked = link(
                atHome("a", "Alex Bernard").birthDate("1990-03-14").build(),
                atHome("b", "Alexandre Lucien").birthDate("1990-03-14").build(),
                atHome("c", "Alexandre").birthDate("1990-03-14").build(),
                atHome("d", "ALEXANDRE").birthDate("1990-03-14").build());

        assertThat(linked.clusters()).containsExactly(List.of("a"), List.of("b"), List.of("c", "d"));
        assertThat(linked.reviews()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Alexandre,Alex,Alex", "Alexandre,Alexandre,Alex"})
    void aVariantInOneRecordIsOfOnePerson(String first, String second, String third) throws IOException {
        LinkedRecords linked = link(
                atHome("a", first).birthDate("1990-03-14").build(),
                atHome("b", second).birthDate("1990-03-14").build(),
                atHome("c", third).birthDate("1990-03-14").build());

        assertThat(linked.clusters()).containsExactly(List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @CsvSource({"1951-11-02,1983-04-15", "1951-11-02,1981-11-02", "1951-11-02,1951-04-15"})
    void peopleOfOneNameBornAtOtherTimesStayApart(String one, String other) throws IOException {
        LinkedRecords linked = link(
                atHome("a", "Philippe").birthDate(one).build(),
                atHome("b", "Philippe").birthDate(other).build());

        assertThat(linked.clusters()).containsExactly(List.of("a"), List.of("b"));
        assertThat(linked.reviews()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1951-11-02,1951-11-02", "1951-11-02,1951-02-11", "1951-11-02,1951-11-03"})
    void aSlipInADateDoesNotBarTheLink(String one, String other) throws IOException {
        LinkedRecords linked = link(
                atHome("a", "Philippe").birthDate(one).build(),
                atHome("b", "Philippe").birthDate(other).build());

        assertThat(linked.clusters()).containsExactly(List.of("a", "b"));
    }

    @ParameterizedTest
    @CsvSource({"Roux Jr,Roux Sr", "Roux père,Roux fils", "Roux II,Roux III", "Roux 2nd,Roux Senior"})
    void generationsStayApart(String one, String other) throws IOException {
        LinkedRecords linked = link(
                atHome("a", "Paul").familyName(one).birthDate("1960-01-31").build(),
                atHome("b", "Paul").familyName(other).birthDate("1960-01-31").build());

        assertThat(linked.clusters()).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void parentAndChildOfOneNameAndEmailAddressAreLeftToReview() throws IOException {
        LinkedRecords linked = link(
                PersonRecord.withId("a")
                        .givenNames("Philippe")
                        .familyName("Quatrefages")
                        .email("philippe.quatrefages@example.org")
                        .build(),
                PersonRecord.withId("b")
                        .givenNames("Philippe")
                        .familyName("Quatrefages")
                        .email("philippe.quatrefages@example.org")
                        .build());

        assertThat(linked.clusters()).containsExactly(List.of("a"), List.of("b"));
        assertThat(linked.reviews()).hasSize(1);
    }
}
