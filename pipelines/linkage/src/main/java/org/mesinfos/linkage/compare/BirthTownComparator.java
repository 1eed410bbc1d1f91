package org.mesinfos.linkage.compare;

import java.util.BitSet;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;

/**
 * Comparator of places of birth. People often live where they were born, so the place adds little to an address in the
 * same town.
 */
final class BirthTownComparator implements FieldComparator {

    /** Largest match weight of the place of birth of two records of people who live there. */
    private static final float MOST_BITS_OF_RESIDENTS = 1;

    private final FieldComparator places;
    private final BitSet livingAtBirthPlace;

    /** @param livingAtBirthPlace the rows whose place of birth is their town */
    BirthTownComparator(FieldComparator places, BitSet livingAtBirthPlace) {
        this.places = places;
        this.livingAtBirthPlace = livingAtBirthPlace;
    }

    /** Returns the rows whose place of birth is their town. */
    static BitSet livingAtBirthPlace(PersonTable table) {
        ValueColumn places = table.column(ValueKind.BIRTH_PLACE);
        ValueColumn towns = table.column(ValueKind.CITY);
        BitSet rows = new BitSet();
        for (int row = 0; row < table.size(); row++) {
            if (places.first(row) != ValueColumn.ABSENT && towns.first(row) != ValueColumn.ABSENT) {
                rows.set(
                        row,
                        places.vocabulary()
                                .text(places.first(row))
                                .equals(towns.vocabulary().text(towns.first(row))));
            }
        }
        return rows;
    }

    @Override
    public void compare(int a, int b, PairComparison comparison) {
        places.compare(a, b, comparison);
        if (livingAtBirthPlace.get(a) && livingAtBirthPlace.get(b)) {
            comparison.limit(ComparisonField.BIRTH_PLACE, MOST_BITS_OF_RESIDENTS);
        }
    }
}
