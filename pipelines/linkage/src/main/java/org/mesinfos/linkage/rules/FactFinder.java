package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;

/**
 * Factory for the facts of two rows, which follow from their comparison and from the other holders of the values they
 * share. Immutable.
 */
final class FactFinder {

    private static final Agreement[] GIVEN = Agreements.of(Field.GIVEN_NAME);
    private static final Agreement[] FAMILY = Agreements.of(Field.FAMILY_NAME);
    private static final Agreement[] BIRTH = Agreements.of(Field.BIRTH_DATE);
    private static final Agreement[] GENDER = Agreements.of(Field.GENDER);
    private static final Agreement[] ADDRESS = Agreements.of(Field.ADDRESS);
    private static final Agreement[] PERSONAL = Agreements.of(Field.PERSONAL_IDENTIFIER);

    private final PersonTable table;
    private final Holders holders;
    private final Column given;
    private final Column family;

    FactFinder(PersonTable table, Holders holders) {
        this.table = table;
        this.holders = holders;
        this.given = table.column(Kind.GIVEN);
        this.family = table.column(Kind.FAMILY);
    }

    /** Returns the facts of two rows. */
    PairFacts facts(int a, int b, PairComparison comparison) {
        return new PairFacts(
                GIVEN[comparison.level(Field.GIVEN_NAME)],
                FAMILY[comparison.level(Field.FAMILY_NAME)],
                BIRTH[comparison.level(Field.BIRTH_DATE)],
                GENDER[comparison.level(Field.GENDER)],
                ADDRESS[comparison.level(Field.ADDRESS)],
                PERSONAL[comparison.level(Field.PERSONAL_IDENTIFIER)],
                holding(Kind.EMAIL, a, b),
                holding(Kind.PHONE, a, b),
                holding(Kind.SHARED_IDENTIFIER, a, b));
    }

    /** Returns the relation of the holders of two rows, by given names and birth dates. */
    static Holders.Persons persons(PairComparison comparison) {
        if (GIVEN[comparison.level(Field.GIVEN_NAME)] == Agreement.OTHER) {
            return Holders.Persons.TWO;
        }
        return BIRTH[comparison.level(Field.BIRTH_DATE)] == Agreement.OTHER
                ? Holders.Persons.NAMESAKES
                : Holders.Persons.ONE;
    }

    private Holding holding(Kind kind, int a, int b) {
        Column column = table.column(kind);
        if (column.isEmpty(a) || column.isEmpty(b)) {
            return Holding.UNKNOWN;
        }
        Holding best = Holding.OTHER;
        for (int i = column.start(a); i < column.end(a); i++) {
            int value = column.value(i);
            if (value != Column.ABSENT && holds(column, b, value)) {
                Holding sharing = shared(kind, column, value, a, b);
                best = sharing.compareTo(best) > 0 || best == Holding.OTHER ? sharing : best;
            }
        }
        return best;
    }

    private Holding shared(Kind kind, Column column, int value, int a, int b) {
        if (!Holders.isTelling(column, value)) {
            return Holding.UNKNOWN;
        }
        if (holders.areNamesakes(kind, value)) {
            return Holding.SEVERAL;
        }
        Holding sharing = kind == Kind.EMAIL ? email(column.vocabulary().text(value), a, b) : Holding.ONE;
        return sharing == Holding.ONE && holders.areSeveral(kind, value) ? Holding.SEVERAL : sharing;
    }

    /**
     * An e-mail address that contains a given name remains that of one person, even if others of the household use it.
     */
    private Holding email(String address, int a, int b) {
        String local = address.substring(0, address.lastIndexOf('@'));
        boolean household = false;
        for (int row : new int[] {a, b}) {
            for (int j = family.start(row); j < family.end(row); j++) {
                String name = family.vocabulary().text(family.value(j));
                household |= OwnEmail.namesFamily(local, name);
                for (int i = given.start(row); i < given.end(row); i++) {
                    if (OwnEmail.namesGiven(local, given.vocabulary().text(given.value(i)), name)) {
                        return Holding.NAMED;
                    }
                }
            }
        }
        return household ? Holding.SEVERAL : Holding.ONE;
    }

    private static boolean holds(Column column, int row, int value) {
        for (int i = column.start(row); i < column.end(row); i++) {
            if (column.value(i) == value) {
                return true;
            }
        }
        return false;
    }
}
