package org.mesinfos.pipelines.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;

/** Customer number 100 in successive lists of an organisation; the delivery of each list is named by its sequence. */
final class CustomerNumberGateTest {

    private static final CanonicalCodec CODEC = new CanonicalCodec();
    private static final PersonProfile IDA = person("Ida", "Holm", "1950-03-07");
    private static final PersonProfile IDA_MARRIED = person("Ida", "Sund", "1950-03-07");
    private static final PersonProfile IDA_CORRECTED = person("Ida", "Holm", "1950-07-03");
    private static final PersonProfile VIKTOR = person("Viktor", "Lindahl", "1991-05-15");
    private static final PersonProfile NO_VALUES = PersonProfile.newBuilder()
            .setOrganisation("bank")
            .setAdditional(Map.of())
            .build();
    private static final String REASON =
            "a customer number names another person than before, at line 2 of file ffffffffffff";

    private final List<RowBatch> batches = new ArrayList<>();

    private static PersonProfile person(String given, String family, String birthDate) {
        return PersonProfile.newBuilder()
                .setOrganisation("bank")
                .setAdditional(Map.of())
                .setGivenNames(given)
                .setFamilyName(family)
                .setBirthDate(LocalDate.parse(birthDate))
                .build();
    }

    private static String id(int list) {
        return ("" + list).repeat(64);
    }

    private CustomerNumberGateTest list(int list, PersonProfile... profiles) {
        RowOrigin origin =
                new RowOrigin("bank", id(list), "f".repeat(64), "bank/customers", 1, RowMode.SNAPSHOT, (long) list, 50);
        List<EncodedRow> rows = new ArrayList<>();
        for (PersonProfile profile : profiles) {
            rows.add(new EncodedRow(
                    RowSubjectKind.CUSTOMER,
                    "100",
                    RowKeyKind.NATURAL,
                    "100",
                    0,
                    rows.size() + 2L,
                    "",
                    ByteBuffer.wrap(CODEC.encode(profile)),
                    0,
                    false));
        }
        batches.add(new RowBatch(origin, RecordType.PERSON_PROFILE.name(), rows));
        return this;
    }

    private Map<String, String> held(Set<Integer> known, int... taken) {
        return held(known, Set.of(), taken);
    }

    private Map<String, String> held(Set<Integer> known, Set<Integer> approved, int... undecided) {
        Set<String> ids = known.stream().map(CustomerNumberGateTest::id).collect(Collectors.toSet());
        Set<String> taken = IntStream.concat(approved.stream().mapToInt(Integer::intValue), Arrays.stream(undecided))
                .mapToObj(CustomerNumberGateTest::id)
                .collect(Collectors.toSet());
        return CustomerNumberGate.held(
                Arrays.stream(undecided).mapToObj(CustomerNumberGateTest::entry).toList(),
                approved.stream().map(CustomerNumberGateTest::entry).toList(),
                ids,
                StatedCustomer.of(AcceptedRows.of(batches), taken::contains));
    }

    private static DeliveryEntry entry(int list) {
        return new DeliveryEntry(id(list), "bank", DeliveryMode.SNAPSHOT, list, List.of());
    }

    @Test
    void theNumberOfAFormerCustomerIsNotGivenToAnotherOne() {
        assertThat(list(1, IDA).list(2, VIKTOR).held(Set.of(1), 2)).isEqualTo(Map.of(id(2), REASON));
    }

    @Test
    void ofTwoNewListsTheLaterOneIsHeld() {
        assertThat(list(2, VIKTOR).list(1, IDA).held(Set.of(), 2, 1)).isEqualTo(Map.of(id(2), REASON));
    }

    @Test
    void aFamilyNameAndASlipOfABirthDateMayChange() {
        assertThat(list(1, IDA).list(2, IDA_MARRIED).list(3, IDA_CORRECTED).held(Set.of(1), 2, 3))
                .isEmpty();
    }

    @Test
    void aListAfterAnApprovedOneNamesTheApprovedPerson() {
        assertThat(list(1, IDA).list(2, VIKTOR).list(3, VIKTOR).held(Set.of(1, 2), 3))
                .isEmpty();
    }

    @Test
    void aProfileWithoutValuesDoesNotConfirmTheNewPerson() {
        assertThat(list(1, IDA).list(2, NO_VALUES).list(3, VIKTOR).held(Set.of(1, 2), 3))
                .isEqualTo(Map.of(id(3), REASON));
    }

    @Test
    void onePersonOfACoupleMayLeaveTheNumber() {
        assertThat(list(1, IDA, VIKTOR).list(2, VIKTOR).held(Set.of(1), 2)).isEmpty();
    }

    @Test
    void listsOfTheStoreAreNotComparedAgain() {
        assertThat(list(1, IDA).list(2, VIKTOR).held(Set.of(1, 2))).isEmpty();
    }

    @Test
    void theListBeforeAnApprovedOneIsNotHeldInAFreshStore() {
        assertThat(list(1, IDA).list(2, VIKTOR).held(Set.of(), Set.of(2), 1)).isEmpty();
    }

    @Test
    void aListAfterAnApprovedOneMustNotNameAThirdPerson() {
        PersonProfile nora = person("Nora", "Berg", "1978-11-21");

        assertThat(list(1, IDA).list(2, VIKTOR).list(3, nora).held(Set.of(), Set.of(2), 1, 3))
                .isEqualTo(Map.of(id(3), REASON));
        assertThat(list(2, VIKTOR).list(3, nora).held(Set.of(), Set.of(2), 3)).isEqualTo(Map.of(id(3), REASON));
    }

    @Test
    void manyProfilesInANewListDoNotHideThatTheNumberIsGivenToOthers() {
        assertThat(list(1, IDA).list(2, people(60)).held(Set.of(1), 2)).isEqualTo(Map.of(id(2), REASON));
    }

    @Test
    void manyProfilesInANewListDoNotHideAnotherNewList() {
        assertThat(list(1, IDA).list(2, people(60)).list(3, VIKTOR).held(Set.of(1), 2, 3))
                .containsOnlyKeys(id(2), id(3));
    }

    @Test
    void ofTwoNewListsTheLaterOneIsHeldAlsoIfTheEarlierOneHasManyProfiles() {
        assertThat(list(1, people(60)).list(2, VIKTOR).held(Set.of(), 1, 2)).containsOnlyKeys(id(2));
    }

    private static PersonProfile[] people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> person("Given" + i, "Family" + i, "1990-01-01"))
                .toArray(PersonProfile[]::new);
    }

    @Test
    void aNumberOfManyPeopleIsThatOfNoCustomer() {
        PersonProfile[] people = people(20_000);

        assertThat(list(1, people).list(2, VIKTOR).held(Set.of(1), 2)).isEmpty();
        assertThat(list(3, people).held(Set.of(1), 3)).isEmpty();
    }
}
