package org.mesinfos.linkage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;

/** Builder of a table of people who may be relatives. */
final class RelativesTable {

    private final PersonTableBuilder builder = new PersonTableBuilder();

    /**
     * Adds a record.
     *
     * @param family number of the family, from which its name follows
     * @param phone telephone number; empty if unknown
     */
    void add(String given, int family, String birthDate, String phone) {
        add(given, family, birthDate, phone, List.of());
    }

    /** Adds a record with the address of a street. */
    void addAt(String street, String given, int family, String birthDate, String phone) {
        add(given, family, birthDate, phone, List.of(new AddressFeatures("7", street, null, null, null)));
    }

    private void add(String given, int family, String birthDate, String phone, List<AddressFeatures> addresses) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.GIVEN_NAMES, List.of(given));
        texts.put(
                Feature.FAMILY_NAME,
                List.of("Family" + (char) ('a' + family % 26) + (char) ('a' + family / 26 % 26)
                        + (char) ('a' + family / 676)));
        texts.put(Feature.BIRTH_DATE, List.of(birthDate));
        if (!phone.isEmpty()) {
            texts.put(Feature.PHONE, List.of(phone));
        }
        builder.add(new PersonFeatures(texts, addresses), PersonTable.GROUP_WITH_DUPLICATES);
    }

    PersonTable build() {
        return builder.build();
    }
}
