package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.records.SubjectKind;

class SubjectIndexTest {

    private final SubjectIndex index = new SubjectIndex();

    @Test
    void keepsTheNumberOfEachOfManySubjectsInTheOrderOfTheirArrival() {
        for (int number = 0; number < 5_000; number++) {
            index.put(SubjectKind.ACCOUNT, reference(number), number);
            if (number % 500 == 0) {
                assertThat(index.number(SubjectKind.ACCOUNT, reference(number / 2)))
                        .isEqualTo(number / 2);
            }
        }
        List<Subject> subjects = new ArrayList<>();
        index.forEach(subjects::add);

        assertThat(index.size()).isEqualTo(5_000);
        assertThat(subjects).hasSize(5_000);
        for (int number = 0; number < 5_000; number++) {
            assertThat(index.number(SubjectKind.ACCOUNT, reference(number))).isEqualTo(number);
            assertThat(subjects.get(number)).isEqualTo(new Subject(SubjectKind.ACCOUNT, reference(number)));
        }
        assertThat(index.number(SubjectKind.ACCOUNT, reference(5_000))).isEqualTo(SubjectIndex.ABSENT);
    }

    @Test
    void referencesWithOneHashAreKeptApart() {
        index.put(SubjectKind.LINE, "AaAa", 1);
        index.put(SubjectKind.LINE, "BBBB", 2);

        assertThat(index.number(SubjectKind.LINE, "AaAa")).isEqualTo(1);
        assertThat(index.number(SubjectKind.LINE, "BBBB")).isEqualTo(2);
        assertThat(index.number(SubjectKind.LINE, "AaBB")).isEqualTo(SubjectIndex.ABSENT);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void kindsOfOneReferenceAreKeptApart() {
        index.put(SubjectKind.LINE, "1", 1);
        index.put(SubjectKind.CARD, "1", 2);

        assertThat(index.number(SubjectKind.LINE, "1")).isEqualTo(1);
        assertThat(index.number(SubjectKind.CARD, "1")).isEqualTo(2);
        assertThat(index.number(SubjectKind.ACCOUNT, "1")).isEqualTo(SubjectIndex.ABSENT);
    }

    @Test
    void laterNumberReplacesAnEarlierOne() {
        index.put(SubjectKind.LINE, "1", 1);
        index.put(SubjectKind.LINE, "1", 0);

        assertThat(index.number(SubjectKind.LINE, "1")).isZero();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void longReferencesAreKept() {
        String letters = "é".repeat(4_000);
        index.put(SubjectKind.CUSTOMER, "x", 1);
        index.put(SubjectKind.CUSTOMER, letters, 2);

        assertThat(index.number(SubjectKind.CUSTOMER, letters)).isEqualTo(2);
        assertThat(index.number(SubjectKind.CUSTOMER, "x")).isEqualTo(1);
    }

    private static String reference(int number) {
        return "REFERENCE" + number;
    }
}
