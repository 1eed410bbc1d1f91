package org.mesinfos.linkage.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

/** Tables of invented people for tests of training, the same each time. */
public final class NameTables {

    private NameTables() {}

    /**
     * Returns people with a given name, a family name and a date of birth, of whom some have a second record.
     *
     * @param names number of given names and of family names
     * @param repeated one of this many people has a second record
     */
    public static PersonTable people(int people, int names, int repeated) {
        PersonTableBuilder builder = new PersonTableBuilder();
        Random random = new Random(5);
        for (int person = 0; person < people; person++) {
            Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
            texts.put(Feature.GIVEN_NAMES, List.of(word(random.nextInt(names), "given")));
            texts.put(Feature.FAMILY_NAME, List.of(word(random.nextInt(names), "family")));
            texts.put(Feature.BIRTH_DATE, List.of(date(random)));
            for (int record = 0; record < (person % repeated == 0 ? 2 : 1); record++) {
                builder.add(new PersonFeatures(texts, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
            }
        }
        return builder.build();
    }

    /** Returns people of whom one has a second record with the same number of a single person. */
    public static PersonTable peopleWithOnePair(int people, int names) {
        PersonTableBuilder builder = new PersonTableBuilder();
        Random random = new Random(7);
        for (int person = 0; person < people; person++) {
            Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
            texts.put(Feature.GIVEN_NAMES, List.of(word(random.nextInt(names), "given")));
            texts.put(Feature.FAMILY_NAME, List.of(word(random.nextInt(names), "family")));
            texts.put(Feature.BIRTH_DATE, List.of(date(random)));
            if (person == 0) {
                texts.put(Feature.PERSONAL_IDENTIFIER, List.of("188067512345622"));
                builder.add(new PersonFeatures(texts, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
            }
            builder.add(new PersonFeatures(texts, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
        }
        return builder.build();
    }

    /** Returns couples and their children at one address, each with two records. */
    public static PersonTable families(int families) {
        PersonTableBuilder builder = new PersonTableBuilder();
        Random random = new Random(6);
        for (int family = 0; family < families; family++) {
            AddressFeatures home = new AddressFeatures(
                    null,
                    random.nextInt(150) + " rue " + word(random.nextInt(300), "street"),
                    null,
                    String.valueOf(10_000 + random.nextInt(2_000)),
                    null);
            String name = word(random.nextInt(500), "family");
            for (int member = 0; member < 4; member++) {
                Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
                texts.put(Feature.GIVEN_NAMES, List.of(word(random.nextInt(200), "given")));
                texts.put(Feature.FAMILY_NAME, List.of(name));
                texts.put(Feature.BIRTH_DATE, List.of(date(random)));
                builder.add(new PersonFeatures(texts, List.of(home)), PersonTable.GROUP_WITH_DUPLICATES);
                builder.add(new PersonFeatures(texts, List.of(home)), PersonTable.GROUP_WITH_DUPLICATES);
            }
        }
        return builder.build();
    }

    private static String date(Random random) {
        return "%d-%02d-%02d".formatted(1930 + random.nextInt(75), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    /** Returns a word that differs from those of other numbers in most letters. */
    private static String word(int number, String kind) {
        Random letters = new Random(31L * number + kind.hashCode());
        StringBuilder word = new StringBuilder();
        for (int letter = 0; letter < 8; letter++) {
            word.append(
                    (letter % 2 == 0 ? "bdfgklmnprstvz" : "aeiou").charAt(letters.nextInt(letter % 2 == 0 ? 14 : 5)));
        }
        return word.toString();
    }
}
