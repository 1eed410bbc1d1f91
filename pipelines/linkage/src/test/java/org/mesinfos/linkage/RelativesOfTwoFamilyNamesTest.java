package org.mesinfos.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.model.LinkageModel;

/** Records of a household of one telephone and address, among two dated records each of three hundred people. */
final class RelativesOfTwoFamilyNamesTest {

    private static final LinkageModel MODEL = new LinkageModel(
            LinkageModel.initial(0.001).mProbabilities(),
            LinkageModel.initial(0.001).uProbabilities(),
            0.001,
            0.001);

    private final PersonTableBuilder builder = new PersonTableBuilder();

    private void addOthers() {
        for (int person = 0; person < 600; person++) {
            int number = person / 2;
            String name =
                    "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676);
            String date = LocalDate.of(1930, 1, 2).plusDays(17L * number).toString();
            add(name + "o " + name + "son " + name + "el", date, number, number + " Calle Mayor");
        }
    }

    private void add(String name, String date, int phone, String street) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.FULL_NAME, List.of(name));
        texts.put(Feature.PHONE, List.of(String.format(Locale.ROOT, "+346%08d", phone)));
        if (!date.isEmpty()) {
            texts.put(Feature.BIRTH_DATE, List.of(date));
        }
        builder.add(
                new PersonFeatures(texts, List.of(new AddressFeatures(null, street, null, "28001", "Madrid"))),
                PersonTable.GROUP_WITH_DUPLICATES);
    }

    /** Returns the person of each record of a household, which has one telephone and address. */
    private int[] persons(String date, String... names) {
        addOthers();
        for (String name : names) {
            add(name, date, 99_999_999, "4 Plaza Nueva");
        }
        PersonTable table = builder.build();
        int[] clusters = new Linkage(
                        table,
                        new CandidatePairs(table),
                        new RecordComparator.ComparisonContext(table, value -> 0),
                        MODEL,
                        ClusteringParameters.STANDARD)
                .link()
                .clusters();
        int[] persons = new int[names.length];
        for (int row = 0; row < table.size(); row++) {
            int place = table.sourceIndex(row) - table.size() + names.length;
            if (place >= 0) {
                persons[place] = clusters[row];
            }
        }
        return persons;
    }

    @Test
    void namesakesWithTheSameTwoFamilyNamesAreOnePerson() {
        int[] persons = persons("", "Elena Quintero Salazar", "Elena Quintero Salazar");

        assertThat(persons[0]).isEqualTo(persons[1]);
    }

    @Test
    void anOmittedFamilyNameContradictsNothing() {
        int[] persons = persons("", "Elena Quintero Salazar", "Elena Quintero Salazar", "Elena Quintero");

        assertThat(persons).containsOnly(persons[0]);
    }

    @Test
    void aRecordThatFitsTwoRelativesJoinsThemNot() {
        int[] persons = persons("", "Elena Quintero Salazar", "Elena Quintero Bravo", "Elena Quintero");

        assertThat(persons).doesNotHaveDuplicates();
    }

    @Test
    void aDateShowsThatOneOfTheNamesIsAnError() {
        int[] persons = persons("1950-03-17", "Elena Quintero Salazar", "Elena Quintero Bravo");

        assertThat(persons[0]).isEqualTo(persons[1]);
    }
}
