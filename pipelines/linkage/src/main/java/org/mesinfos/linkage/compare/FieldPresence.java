package org.mesinfos.linkage.compare;

import java.util.List;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;

/** Bit mask per row of the {@link ComparisonField#SUPPLEMENTARY} that the row contains, in their order. Immutable. */
final class FieldPresence {

    private final byte[] rows;

    FieldPresence(PersonTable table) {
        rows = new byte[table.size()];
        for (int field = 0; field < ComparisonField.SUPPLEMENTARY.size(); field++) {
            for (ValueKind kind : kinds(ComparisonField.SUPPLEMENTARY.get(field))) {
                ValueColumn column = table.column(kind);
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

    private static List<ValueKind> kinds(ComparisonField field) {
        return switch (field) {
            case BIRTH_PLACE -> List.of(ValueKind.BIRTH_PLACE);
            case GENDER -> List.of(ValueKind.GENDER);
            case EMAIL -> List.of(ValueKind.EMAIL, ValueKind.EMAIL_LOCAL);
            case PHONE -> List.of(ValueKind.PHONE);
            case ADDRESS ->
                List.of(
                        ValueKind.HOUSE_NUMBER,
                        ValueKind.STREET,
                        ValueKind.ADDRESS_EXTRA,
                        ValueKind.POSTCODE,
                        ValueKind.CITY);
            case OCCUPATION -> List.of(ValueKind.OCCUPATION);
            case SHARED_IDENTIFIER -> List.of(ValueKind.SHARED_IDENTIFIER);
            case GIVEN_NAME, FAMILY_NAME, OTHER_NAMES, BIRTH_DATE, PERSONAL_IDENTIFIER -> List.of();
        };
    }
}
