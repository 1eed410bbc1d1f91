package org.mesinfos.linkage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.clustering.PairConstraint;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

final class PersonalValuesTest {

    private static final int GIVEN_NAME = 1 << PairConstraint.NAME_VALUE;

    /** Clustering weighs the contradiction of given names by its position. */
    @Test
    void theNameValueIsTheVetoOfGivenNames() {
        assertThat(PersonalValues.vetoes(1 << PairConstraint.NAME_VALUE)).containsExactly(Veto.GIVEN_NAMES_DIFFER);
    }

    /** Two records of the family Verhoeven, with an e-mail address each, or "". */
    private record Records(String given, String email, String otherGiven, String otherEmail) {

        private static PersonFeatures person(String given, String email) {
            Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
            texts.put(Feature.GIVEN_NAMES, List.of(given));
            texts.put(Feature.FAMILY_NAME, List.of("Verhoeven"));
            if (!email.isEmpty()) {
                texts.put(Feature.EMAIL, List.of(email));
            }
            return new PersonFeatures(texts, List.of());
        }

        private PersonTable table() {
            PersonTableBuilder builder = new PersonTableBuilder();
            builder.add(person(given, email), PersonTable.GROUP_WITH_DUPLICATES);
            builder.add(person(otherGiven, otherEmail), PersonTable.GROUP_WITH_DUPLICATES);
            return builder.build();
        }

        private static PairComparison comparison(PersonTable table) {
            PairComparison comparison = new PairComparison();
            new RecordComparator.ComparisonContext(table, kind -> 0)
                    .comparator()
                    .compare(0, 1, comparison);
            return comparison;
        }

        /** Returns the bit mask of the values in which the records contradict each other. */
        int contradicting() {
            PersonTable table = table();
            return new PersonalValues(table, ContradictionPolicy.BAR).contradicting(0, 1, comparison(table));
        }

        /** Returns the bit mask of the values in which the records agree. */
        int agreeing() {
            PersonTable table = table();
            return new PersonalValues(table, ContradictionPolicy.BAR).agreeing(0, 1, comparison(table));
        }
    }

    @Test
    void namesOfAManAndAWomanContradict() {
        assertThat(new Records("Emil", "", "Emilie", "").contradicting()).isEqualTo(GIVEN_NAME);
    }

    @Test
    void oneNameAgrees() {
        assertThat(new Records("Emil", "emil.verhoeven@example.org", "Emil", "").agreeing())
                .isEqualTo(GIVEN_NAME);
    }

    @Test
    void aNameThatIsShortForTheNameInTheAddressContradicts() {
        assertThat(new Records("Emil", "", "Emil", "emilieverhoeven41@example.org").contradicting())
                .isEqualTo(GIVEN_NAME);
        assertThat(new Records("Emil", "verhoeven.emilie@example.org", "Emil", "").contradicting())
                .isEqualTo(GIVEN_NAME);
    }

    @Test
    void namesThatAreShortForOneNameAgree() {
        String address = "emilie.verhoeven@example.org";

        assertThat(new Records("Emil", address, "Emil", address).agreeing()).isEqualTo(GIVEN_NAME);
    }

    @Test
    void aUsualShortFormAgrees() {
        assertThat(new Records("Alex", "alexandre.verhoeven@example.org", "Alex", "").agreeing())
                .isEqualTo(GIVEN_NAME);
    }

    /** The first word of a compound name is not short for the name in the address. */
    @Test
    void aCompoundNameMayBeWrittenInSeveralWords() {
        String address = "jean-luc.verhoeven@example.org";

        assertThat(new Records("Jean Luc", address, "Jean-Luc", address).agreeing())
                .isEqualTo(GIVEN_NAME);
        assertThat(new Records("Jean Luc", address, "Jean Luc", "").agreeing()).isEqualTo(GIVEN_NAME);
        assertThat(new Records("Abd El Malek", "abdelmalek.verhoeven@example.org", "Abdel Malek", "").agreeing())
                .isEqualTo(GIVEN_NAME);
        assertThat(new Records("Jean Luc", "jeanpaul.verhoeven@example.org", "Jean Luc", "").contradicting())
                .isEqualTo(GIVEN_NAME);
    }

    @Test
    void siblingsMayShareTheFirstOfTwoGivenNames() {
        assertThat(new Records("Maria Clara", "", "Maria Helena", "").contradicting())
                .isEqualTo(GIVEN_NAME);
        assertThat(new Records("Yoon Joon", "", "Yoon Min", "").contradicting())
                .as("names of siblings with a syllable in common, of which no list knows the others")
                .isEqualTo(GIVEN_NAME);
        assertThat(new Records("Yoon J.", "", "Yoon M.", "").contradicting()).isZero();
        assertThat(new Records("Maria Clara", "", "Maria", "").agreeing()).isEqualTo(GIVEN_NAME);
        assertThat(new Records("Maria Clara", "", "Maria C.", "").agreeing()).isEqualTo(GIVEN_NAME);
        assertThat(new Records("Maria Clara", "", "Maria Klara", "").agreeing()).isEqualTo(GIVEN_NAME);
    }

    /** Returns the vetoes of two records with a full name and a date of birth, or "". */
    private static List<Veto> vetoes(String full, String date, String otherFull, String otherDate) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(person(full, date), PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(person(otherFull, otherDate), PersonTable.GROUP_WITH_DUPLICATES);
        PersonTable table = builder.build();
        int mask = new PersonalValues(table, ContradictionPolicy.BAR).contradicting(0, 1, Records.comparison(table));
        return PersonalValues.vetoes(mask & ~(1 << PairConstraint.CONFIRMED_VALUE));
    }

    private static PersonFeatures person(String full, String date) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.FULL_NAME, List.of(full));
        if (!date.isEmpty()) {
            texts.put(Feature.BIRTH_DATE, List.of(date));
        }
        return new PersonFeatures(texts, List.of());
    }

    @Test
    void aSuffixContradictsANameWithoutASuffixUnlessTheDateAgrees() {
        assertThat(vetoes("Paul Roux Jr", "", "Paul Roux", "1950-03-17")).containsExactly(Veto.GENERATIONS_DIFFER);
        assertThat(vetoes("Paul Roux Jr", "1950-03-17", "Paul Roux", "1950-03-17"))
                .isEmpty();
    }

    @Test
    void namesWithoutAKnownOrderContradictIfEitherPartDiffers() {
        assertThat(vetoes("Kovács Zsófia", "1990-05-04", "Kovács Anna", "1990-05-04"))
                .containsExactly(Veto.GIVEN_NAMES_DIFFER);
        assertThat(vetoes("Anna Kovács", "1990-05-04", "Anna Nagy", "1990-05-04"))
                .isEmpty();
        assertThat(vetoes("Kovács, Anna", "1990-05-04", "Nagy, Anna", "1990-05-04"))
                .isEmpty();
    }

    @Test
    void namesThatLookAlikeContradictWhereTheyMayBeGivenNames() {
        assertThat(vetoes("Kovács Emil", "1990-05-04", "Kovács Emilie", "1990-05-04"))
                .containsExactly(Veto.GIVEN_NAMES_DIFFER);
        assertThat(vetoes("Kovács Emil", "1990-05-04", "Kovács Emli", "1990-05-04"))
                .isEmpty();
    }

    @Test
    void oneNameWithoutAKnownOrderIsEnough() {
        assertThat(vetoes("Kovács Emil", "1990-05-04", "Pál, Kovács", "1990-05-04"))
                .containsExactly(Veto.GIVEN_NAMES_DIFFER);
    }

    @Test
    void anAddressWithMoreThanNamesShowsNoOtherName() {
        assertThat(new Records("Emil", "emilie.et.verhoeven@example.org", "Emil", "").agreeing())
                .isEqualTo(GIVEN_NAME);
    }

    @Test
    void secondFamilyNamesContradictUnlessTheDateAgrees() {
        assertThat(vetoes("Elena Quintero Salazar", "", "Elena Quintero Bravo", "1950-03-17"))
                .containsExactly(Veto.SECOND_FAMILY_NAMES_DIFFER);
        assertThat(vetoes("Elena Quintero Salazar", "1950-03-17", "Elena Quintero Bravo", "1950-03-17"))
                .isEmpty();
    }
}
