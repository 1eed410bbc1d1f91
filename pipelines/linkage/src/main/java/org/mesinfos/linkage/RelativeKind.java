package org.mesinfos.linkage;

import java.util.List;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/** Kind of groups of rows in which relatives are measured. */
enum RelativeKind {
    /** Rows with one full name. */
    NAMESAKES,
    /** Rows with one family name and date of birth. */
    TWINS,
    /** Rows with one family name and street; likewise for the other values that households share. */
    STREET,
    POSTCODE,
    CITY,
    EMAIL,
    PHONE,
    SHARED_IDENTIFIER;

    /** Groups by a family name and a value that households share, in the order of {@link Households#VALUES}. */
    static final List<RelativeKind> HOUSEHOLDS = List.of(STREET, POSTCODE, CITY, EMAIL, PHONE, SHARED_IDENTIFIER);

    /** Returns the position of the kind in lists with an entry for each kind. */
    @SuppressWarnings("EnumOrdinal") // Not stored.
    int position() {
        return ordinal();
    }

    /** Returns the value that a household shares. */
    ValueKind value() {
        return Households.VALUES.get(HOUSEHOLDS.indexOf(this));
    }
}
