package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.PhoneKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.EmailNames;

/**
 * Factory for the facts of two rows, which follow from their comparison and from the other holders of the values they
 * share. Immutable.
 */
final class PairFactsFactory {

    private static final int EXACT = ComparisonField.GIVEN_NAME.levelIndex("exact");
    private static final ValueAgreement[] FAMILY = LevelAgreements.of(ComparisonField.FAMILY_NAME);
    private static final ValueAgreement[] BIRTH = LevelAgreements.of(ComparisonField.BIRTH_DATE);
    private static final ValueAgreement[] GENDER = LevelAgreements.of(ComparisonField.GENDER);
    private static final ValueAgreement[] ADDRESS = LevelAgreements.of(ComparisonField.ADDRESS);
    private static final ValueAgreement[] PERSONAL = LevelAgreements.of(ComparisonField.PERSONAL_IDENTIFIER);

    private final PersonTable table;
    private final IdentifierHolders holders;
    private final PersonalValues personalValues;
    private final NamesOfUncertainOrder namesOfUncertainOrder;
    private final ValueColumn given;
    private final ValueColumn family;

    PairFactsFactory(PersonTable table, IdentifierHolders holders) {
        this.table = table;
        this.holders = holders;
        this.personalValues = new PersonalValues(table, ContradictionPolicy.BAR);
        this.namesOfUncertainOrder = new NamesOfUncertainOrder(table);
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
    }

    /** Returns the facts of two rows. */
    PairFacts facts(int a, int b, PairComparison comparison) {
        return new PairFacts(
                given(a, b, comparison),
                FAMILY[comparison.level(ComparisonField.FAMILY_NAME)],
                personalValues.secondFamilyNames(a, b, comparison),
                BIRTH[comparison.level(ComparisonField.BIRTH_DATE)],
                GENDER[comparison.level(ComparisonField.GENDER)],
                personalValues.generations(a, b),
                ADDRESS[comparison.level(ComparisonField.ADDRESS)],
                PERSONAL[comparison.level(ComparisonField.PERSONAL_IDENTIFIER)],
                sharing(ValueKind.EMAIL, a, b),
                sharing(ValueKind.PHONE, a, b),
                sharedPhone(a, b),
                sharing(ValueKind.SHARED_IDENTIFIER, a, b));
    }

    private PhoneKind sharedPhone(int a, int b) {
        if (table.hasLandlinesOnly(a) || table.hasLandlinesOnly(b)) {
            return PhoneKind.LANDLINE;
        }
        return table.hasMobilesOnly(a) || table.hasMobilesOnly(b) ? PhoneKind.MOBILE : PhoneKind.UNKNOWN;
    }

    /**
     * Returns the agreement of the given names. Siblings may share a first name, and an initial that is their father's: the
     * rest of the name says who it is. A usual name counts like an initial if an address confirms it, and a short form like a
     * misspelling, unless the records share a landline.
     */
    private ValueAgreement given(int a, int b, PairComparison comparison) {
        if (personalValues.furtherGivenNamesDiffer(a, b, comparison)) {
            return ValueAgreement.DIFFERENT;
        }
        if (personalValues.mayBeUsualName(a, b, comparison) && addressSpellsUsualName(a, b)) {
            return ValueAgreement.PARTIAL;
        }
        ValueAgreement agreement = namesOfUncertainOrder.given(a, b, comparison);
        if (agreement == ValueAgreement.VARIANT
                && sharedPhone(a, b) != PhoneKind.LANDLINE
                && personalValues.isShortForm(a, b)) {
            return ValueAgreement.SIMILAR;
        }
        boolean initial = comparison.level(ComparisonField.GIVEN_NAME) == EXACT
                && given.vocabulary().text(given.first(a)).length() == 1;
        return agreement.agrees() && initial ? ValueAgreement.PARTIAL : agreement;
    }

    /**
     * Returns whether two rows share an e-mail address that spells the first given name of the row all of whose given names the
     * other one has, and that no row with the given name of another person has.
     */
    private boolean addressSpellsUsualName(int a, int b) {
        ValueColumn addresses = table.column(ValueKind.EMAIL);
        String usual = given.vocabulary().text(given.first(personalValues.rowOfUsualName(a, b)));
        for (int i = addresses.start(a); i < addresses.end(a); i++) {
            int address = addresses.value(i);
            if (address != ValueColumn.ABSENT
                    && contains(addresses, b, address)
                    && !holders.hasSeveralHolders(ValueKind.EMAIL, address)
                    && EmailNames.contains(local(addresses.vocabulary().text(address)), usual)) {
                return true;
            }
        }
        return false;
    }

    private static String local(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')));
    }

    private IdentifierSharing sharing(ValueKind kind, int a, int b) {
        ValueColumn column = table.column(kind);
        if (column.isEmpty(a) || column.isEmpty(b)) {
            return IdentifierSharing.MISSING;
        }
        IdentifierSharing best = IdentifierSharing.NOT_SHARED;
        for (int i = column.start(a); i < column.end(a); i++) {
            int value = column.value(i);
            if (value != ValueColumn.ABSENT && contains(column, b, value)) {
                IdentifierSharing sharing = sharingOfValue(kind, column, value, a, b);
                best = sharing.compareTo(best) > 0 || best == IdentifierSharing.NOT_SHARED ? sharing : best;
            }
        }
        return best;
    }

    private IdentifierSharing sharingOfValue(ValueKind kind, ValueColumn column, int value, int a, int b) {
        if (!IdentifierHolders.isDistinctive(column, value)) {
            return IdentifierSharing.MISSING;
        }
        if (holders.hasNamesakes(kind, value)) {
            return IdentifierSharing.SEVERAL_PEOPLE;
        }
        IdentifierSharing sharing = kind == ValueKind.EMAIL
                ? emailSharing(column.vocabulary().text(value), a, b)
                : IdentifierSharing.ONE_PERSON;
        return sharing == IdentifierSharing.ONE_PERSON && holders.hasSeveralHolders(kind, value)
                ? IdentifierSharing.SEVERAL_PEOPLE
                : sharing;
    }

    /**
     * Returns who shares an e-mail address. One that contains a given name remains that of one person, even if others
     * of the household use it.
     */
    private IdentifierSharing emailSharing(String address, int a, int b) {
        String local = local(address);
        boolean household = false;
        for (int row : new int[] {a, b}) {
            for (int j = family.start(row); j < family.end(row); j++) {
                String name = family.vocabulary().text(family.value(j));
                household |= EmailNames.contains(local, name);
                for (int i = given.start(row); i < given.end(row); i++) {
                    if (EmailNames.containsGivenName(local, given.vocabulary().text(given.value(i)), name)) {
                        return IdentifierSharing.NAMED_PERSON;
                    }
                }
            }
        }
        return household ? IdentifierSharing.SEVERAL_PEOPLE : IdentifierSharing.ONE_PERSON;
    }

    private static boolean contains(ValueColumn column, int row, int value) {
        for (int i = column.start(row); i < column.end(row); i++) {
            if (column.value(i) == value) {
                return true;
            }
        }
        return false;
    }
}
