package org.mesinfos.linkage.compare;

import java.util.List;
import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;

/** Bit mask per row of the {@link Field#OTHERS} that the row contains, in their order. Immutable. */
final class Told {

    private final byte[] rows;

    Told(PersonTable table) {
        rows = new byte[table.size()];
        for (int field = 0; field < Field.OTHERS.size(); field++) {
            for (Kind kind : kinds(Field.OTHERS.get(field))) {
                Column column = table.column(kind);
                for (int row = 0; row < rows.length; row++) {
                    rows[row] |= (byte) (column.isEmpty(row) ? 0 : 1 << field);
                }
            }
        }
    }

    /** Returns the bit mask of the fields that both rows contain. */
    int both(int a, int b) {
        return rows[a] & rows[b];
    }

    private static List<Kind> kinds(Field field) {
        return switch (field) {
            case BIRTH_PLACE -> List.of(Kind.BIRTH_PLACE);
            case GENDER -> List.of(Kind.GENDER);
            case EMAIL -> List.of(Kind.EMAIL, Kind.EMAIL_LOCAL);
            case PHONE -> List.of(Kind.PHONE);
            case ADDRESS -> List.of(Kind.HOUSE_NUMBER, Kind.STREET, Kind.ADDRESS_EXTRA, Kind.POSTCODE, Kind.CITY);
            case OCCUPATION -> List.of(Kind.OCCUPATION);
            case SHARED_IDENTIFIER -> List.of(Kind.SHARED_IDENTIFIER);
            case GIVEN_NAME, FAMILY_NAME, OTHER_NAMES, BIRTH_DATE, PERSONAL_IDENTIFIER -> List.of();
        };
    }
}
