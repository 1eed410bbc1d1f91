package org.mesinfos.linkage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordLinkerTest {

    private static final int PEOPLE = 400;
    private static final String[] GIVEN_NAMES = {"Claire", "Hugo", "Awa", "Paul", "Lin", "Sara", "Noé", "Inès"};
    private static final String[] FAMILY_NAMES = {"Martin", "Diallo", "Nguyen", "Le Goff", "Roux", "Petit", "Cohen"};

    @Test
    void linksRecordsOfOnePersonInEveryOrder() {
        List<PersonRecord> records = twoRecordsPerPerson();
        List<PersonRecord> reversed = new ArrayList<>(records);
        Collections.reverse(reversed);
        RecordLinker linker = RecordLinker.trainedOn(records);

        List<List<String>> clusters = linker.link(records).clusters();

        assertThat(clusters).hasSize(PEOPLE).contains(List.of("a17", "b17"), List.of("a399", "b399"));
        assertThat(linker.link(reversed).clusters()).isEqualTo(clusters);
    }

    @Test
    void refusesTwoRecordsWithOneId() {
        PersonRecord one = PersonRecord.withId("a1").familyName("Martin").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordLinker.trainedOn(List.of(one, one)))
                .withMessage("Two of the records have the same id");
    }

    @Test
    void namesTheModuleThatReadsModels() {
        assertThatIOException().isThrownBy(RecordLinker::withBuiltInModel).withMessageContaining("mesinfos-identity");
    }

    @Test
    void disclosesNoValueOfRecords() {
        PersonRecord one = PersonRecord.withId("a1").familyName("Martin").build();

        assertThat(one).hasToString("PersonRecord of 1 features and 0 addresses");
    }

    private static List<PersonRecord> twoRecordsPerPerson() {
        List<PersonRecord> records = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String given = GIVEN_NAMES[person % GIVEN_NAMES.length];
            String family = FAMILY_NAMES[person % FAMILY_NAMES.length];
            String date = "%d-%02d-%02d".formatted(1940 + person % 61, 1 + person % 12, 1 + person % 28);
            String phone = "06%08d".formatted(person * 7919);
            records.add(PersonRecord.withId("a" + person)
                    .givenNames(given)
                    .familyName(family)
                    .birthDate(date)
                    .phone(phone)
                    .address(person + " rue des Lilas, " + (10_000 + person * 37) + " Ville")
                    .build());
            records.add(PersonRecord.withId("b" + person)
                    .fullName(given + " " + family)
                    .birthDate(date)
                    .phone("+33" + phone.substring(1))
                    .email("")
                    .build());
        }
        return records;
    }
}
