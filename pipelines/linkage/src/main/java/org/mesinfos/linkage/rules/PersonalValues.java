package org.mesinfos.linkage.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.clustering.PairConstraint;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.EmailNames;
import org.mesinfos.linkage.text.Generation;
import org.mesinfos.linkage.text.GivenNames;
import org.mesinfos.linkage.text.PartialDate;
import org.mesinfos.linkage.text.ShortGivenNames;
import org.mesinfos.linkage.text.StringDistances;

/**
 * Comparison of the values that one person has for life: date of birth, given name, gender, generational suffix, second
 * family name and numbers of one person. Rows in which one of them contradicts are never linked by match weight, unless
 * the policy permits it. Immutable.
 */
public final class PersonalValues {

    /** The vetoes in the order of their bits. */
    private static final List<Veto> VETOES = List.of(Veto.values());

    private static final ValueAgreement[] GENDER = LevelAgreements.of(ComparisonField.GENDER);
    private static final ValueAgreement[] PERSONAL = LevelAgreements.of(ComparisonField.PERSONAL_IDENTIFIER);
    private static final ValueAgreement[] GIVEN = LevelAgreements.of(ComparisonField.GIVEN_NAME);
    private static final int EXACT = ComparisonField.GIVEN_NAME.levelIndex("exact");
    private static final int VARIANT = ComparisonField.GIVEN_NAME.levelIndex("variant");
    private static final int NONE_SHARED = ComparisonField.OTHER_NAMES.levelIndex("none_shared");
    private static final int TYPO = ComparisonField.GIVEN_NAME.levelIndex("typo");
    private static final int CLOSE = ComparisonField.GIVEN_NAME.levelIndex("close");
    private static final int SWAPPED_TYPO = ComparisonField.GIVEN_NAME.levelIndex("swapped_typo");

    private static final int EXACT_FAMILY = ComparisonField.FAMILY_NAME.levelIndex("exact");
    private static final int AMONG_OTHERS = ComparisonField.GIVEN_NAME.levelIndex("among_other_names");
    private static final int DIFFERENT_GIVEN = ComparisonField.GIVEN_NAME.levelIndex("different");
    private static final int TWO_NAMES = ComparisonField.GIVEN_NAME.levelIndex("two_common_names");
    private static final int SAME_PLACE = ComparisonField.BIRTH_PLACE.levelIndex("exact");

    /** Levels of addresses that agree, at least in part, with the information of a street. */
    private static final Set<Integer> ADDRESSES_OF_FEW = Stream.of("same_5", "same_4", "partly_5", "partly_4")
            .map(ComparisonField.ADDRESS::levelIndex)
            .collect(Collectors.toUnmodifiableSet());

    /** Jaro-Winkler similarity from which on an unknown name may be a heavily misspelt one. */
    private static final double MAY_BE_MISSPELT = 0.75;

    private final PersonTable table;
    private final ContradictionPolicy policy;
    private final FurtherGivenNames furtherNames;
    private final TwoFamilyNames familyNames;
    private final NamesOfUncertainOrder namesOfUncertainOrder;

    public PersonalValues(PersonTable table, ContradictionPolicy policy) {
        this.table = table;
        this.policy = policy;
        this.furtherNames = new FurtherGivenNames(table);
        this.familyNames = new TwoFamilyNames(table);
        this.namesOfUncertainOrder = new NamesOfUncertainOrder(table);
    }

    /** Returns a bit mask, by the order of the vetoes, of the values in which two rows contradict each other. */
    public int contradicting(int a, int b, PairComparison comparison) {
        return mask(a, b, comparison, ValueAgreement.DIFFERENT);
    }

    /** Returns a bit mask of the values in which two rows agree, up to a slip. */
    public int agreeing(int a, int b, PairComparison comparison) {
        return mask(a, b, comparison, ValueAgreement.SAME);
    }

    /** Returns the vetoes of a bit mask. */
    public static List<Veto> vetoes(int mask) {
        return VETOES.stream()
                .filter(veto -> (mask >> VETOES.indexOf(veto) & 1) != 0)
                .toList();
    }

    private int mask(int a, int b, PairComparison comparison, ValueAgreement wanted) {
        int mask = 0;
        for (int value = 0; value < VETOES.size(); value++) {
            mask |= agreement(VETOES.get(value), a, b, comparison) == wanted ? 1 << value : 0;
        }
        mask |= nameOnOneDate(a, b, comparison) == wanted ? 1 << PairConstraint.CONFIRMED_NAME : 0;
        return exactBirthDate(a, b) == wanted ? mask | 1 << PairConstraint.CONFIRMED_VALUE : mask;
    }

    /** Compares the given names of two people born on one day: variants are two names, unless one is short for the other. */
    private ValueAgreement nameOnOneDate(int a, int b, PairComparison comparison) {
        int level = comparison.level(ComparisonField.GIVEN_NAME);
        if (policy == ContradictionPolicy.WEIGH
                || (level != EXACT && level != VARIANT)
                || birthDates(a, b) != ValueAgreement.SAME
                || (level == VARIANT && isShortForm(a, b))) {
            return ValueAgreement.MISSING;
        }
        return level == EXACT ? ValueAgreement.SAME : ValueAgreement.DIFFERENT;
    }

    /** Returns whether the given name of one of two rows is short for that of the other, and no name of its own. */
    boolean isShortForm(int a, int b) {
        ValueColumn names = table.column(ValueKind.GIVEN);
        return ShortGivenNames.isShortFor(
                names.vocabulary().text(names.first(a)), names.vocabulary().text(names.first(b)));
    }

    /** Compares dates to the day; if the day of one of them is unknown, their years. */
    private ValueAgreement exactBirthDate(int a, int b) {
        int first = table.birthDate(a);
        int second = table.birthDate(b);
        if (first == PartialDate.UNKNOWN || second == PartialDate.UNKNOWN) {
            return ValueAgreement.MISSING;
        }
        boolean byYear = PartialDate.isYearOnly(first) != PartialDate.isYearOnly(second);
        if (byYear && PartialDate.year(first) == PartialDate.year(second)) {
            return ValueAgreement.MISSING;
        }
        return first == second ? ValueAgreement.SAME : ValueAgreement.DIFFERENT;
    }

    /** Returns whether a value is the same up to a slip, missing or different. */
    private ValueAgreement agreement(Veto veto, int a, int b, PairComparison comparison) {
        if (policy == ContradictionPolicy.WEIGH) {
            return switch (veto) {
                case GENERATIONS_DIFFER -> generations(a, b);
                case GIVEN_NAMES_DIFFER -> weighedGivenNames(a, b, comparison);
                case BIRTH_DATES_DIFFER, PERSONAL_IDENTIFIERS_DIFFER, GENDERS_DIFFER, SECOND_FAMILY_NAMES_DIFFER ->
                    ValueAgreement.MISSING;
            };
        }
        return switch (veto) {
            case BIRTH_DATES_DIFFER -> birthDates(a, b);
            case GIVEN_NAMES_DIFFER -> givenNames(a, b, comparison);
            case PERSONAL_IDENTIFIERS_DIFFER ->
                upToSlip(PERSONAL[comparison.level(ComparisonField.PERSONAL_IDENTIFIER)]);
            case GENDERS_DIFFER -> upToSlip(GENDER[comparison.level(ComparisonField.GENDER)]);
            case GENERATIONS_DIFFER -> generations(a, b);
            case SECOND_FAMILY_NAMES_DIFFER -> secondFamilyNames(a, b, comparison);
        };
    }

    private ValueAgreement birthDates(int a, int b) {
        int first = table.birthDate(a);
        int second = table.birthDate(b);
        if (first == PartialDate.UNKNOWN || second == PartialDate.UNKNOWN) {
            return ValueAgreement.MISSING;
        }
        return PartialDate.mayBeSlip(first, second) ? ValueAgreement.SAME : ValueAgreement.DIFFERENT;
    }

    /**
     * Compares given names. A name that looks alike and is not known may be a misspelling, so it neither agrees nor
     * contradicts. The same name contradicts if it is short for another one in one of the rows only.
     */
    private ValueAgreement givenNames(int a, int b, PairComparison comparison) {
        int level = comparison.level(ComparisonField.GIVEN_NAME);
        boolean mayBeAlike = level == CLOSE || level == TYPO || level == DIFFERENT_GIVEN;
        boolean otherNamesDiffer = comparison.level(ComparisonField.OTHER_NAMES) == NONE_SHARED;
        boolean shortened = level == EXACT && hasAddressOfLongerName(a) != hasAddressOfLongerName(b);
        if ((mayBeAlike && areTwoNames(a, b))
                || (level == VARIANT && otherNamesDiffer)
                || shortened
                || furtherGivenNamesDiffer(a, b, comparison)
                || namesOfUncertainOrder.areOfTwoPeople(a, b, comparison)) {
            return ValueAgreement.DIFFERENT;
        }
        if (level == CLOSE || level == SWAPPED_TYPO || (level == DIFFERENT_GIVEN && mayBeMisspelt(a, b))) {
            return ValueAgreement.MISSING;
        }
        // A second given name may be the first name of a twin.
        return level == AMONG_OTHERS ? ValueAgreement.DIFFERENT : upToSlip(GIVEN[level]);
    }

    /**
     * Compares given names where contradictions are weighed. Two known names are of two people even where other
     * contradictions are errors, unless an address that few people have, or the place of birth, shows that the name is
     * an error.
     */
    private ValueAgreement weighedGivenNames(int a, int b, PairComparison comparison) {
        int level = comparison.level(ComparisonField.GIVEN_NAME);
        boolean twoPeople = level == TWO_NAMES
                || (level == DIFFERENT_GIVEN
                        && areKnown(a, b)
                        && comparison.level(ComparisonField.BIRTH_PLACE) != SAME_PLACE
                        && !ADDRESSES_OF_FEW.contains(comparison.level(ComparisonField.ADDRESS)));
        return twoPeople ? ValueAgreement.DIFFERENT : upToSlip(GIVEN[level], ValueAgreement.MISSING);
    }

    /**
     * Returns whether two rows have the same first given name, and each a further one, not only its initial, that the other lacks; or
     * variants of a name, and each a further one or its initial.
     */
    boolean furtherGivenNamesDiffer(int a, int b, PairComparison comparison) {
        int level = comparison.level(ComparisonField.GIVEN_NAME);
        return (level == EXACT && furtherNames.areSpeltDifferently(a, b))
                || (level == VARIANT && furtherNames.areOfTwoPeople(a, b));
    }

    /**
     * Returns whether the given name of one of two rows may be the usual one among several of the other: all given names of the one
     * are names of the other, and the dates of birth agree to the day. A further given name may still be the first one of a twin.
     */
    boolean mayBeUsualName(int a, int b, PairComparison comparison) {
        return policy == ContradictionPolicy.BAR
                && comparison.level(ComparisonField.GIVEN_NAME) == AMONG_OTHERS
                && EXACT_FAMILY == comparison.level(ComparisonField.FAMILY_NAME)
                && table.birthDate(a) == table.birthDate(b)
                && table.birthDate(a) != PartialDate.UNKNOWN
                && PartialDate.day(table.birthDate(a)) > 0
                && !PartialDate.isYearOnly(table.birthDate(a))
                && furtherNames.areAllOfTheOther(a, b)
                && !namesOfUncertainOrder.areOfTwoPeople(a, b, comparison);
    }

    /** Returns that of two rows with {@linkplain #mayBeUsualName a usual name} all of whose given names the other one has. */
    int rowOfUsualName(int a, int b) {
        return furtherNames.areAllAmong(a, b) ? a : b;
    }

    private boolean areKnown(int a, int b) {
        ValueColumn names = table.column(ValueKind.GIVEN);
        return GivenNames.builtIn().isKnown(names.vocabulary().text(names.first(a)))
                && GivenNames.builtIn().isKnown(names.vocabulary().text(names.first(b)));
    }

    private boolean areTwoNames(int a, int b) {
        ValueColumn names = table.column(ValueKind.GIVEN);
        return GivenNames.builtIn()
                .isMisspeltOther(
                        names.vocabulary().text(names.first(a)),
                        names.vocabulary().text(names.first(b)));
    }

    /** Returns whether an e-mail address of a row shows that its given name may be short for the name of another person. */
    private boolean hasAddressOfLongerName(int row) {
        ValueColumn family = table.column(ValueKind.FAMILY);
        ValueColumn addresses = table.column(ValueKind.EMAIL_LOCAL);
        if (family.isEmpty(row)) {
            return false;
        }
        String familyName = family.vocabulary().text(family.first(row));
        for (int i = addresses.start(row); i < addresses.end(row); i++) {
            String local = addresses.vocabulary().text(addresses.value(i));
            if (EmailNames.isOfLongerName(local, givenNameIn(local, row), familyName)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the compound given name of a row if an address contains it, else the first name: Jean Luc is Jean-Luc. */
    private String givenNameIn(String local, int row) {
        ValueColumn given = table.column(ValueKind.GIVEN);
        for (int i = given.start(row) + 1; i < given.end(row); i++) {
            String compound = given.vocabulary().text(given.value(i));
            if (EmailNames.contains(local, compound)) {
                return compound;
            }
        }
        return given.vocabulary().text(given.first(row));
    }

    private boolean mayBeMisspelt(int a, int b) {
        ValueColumn names = table.column(ValueKind.GIVEN);
        String first = names.vocabulary().text(names.first(a));
        String second = names.vocabulary().text(names.first(b));
        return !areKnown(a, b) && StringDistances.jaroWinkler(first, second) >= MAY_BE_MISSPELT;
    }

    private static ValueAgreement upToSlip(ValueAgreement agreement) {
        return upToSlip(agreement, ValueAgreement.DIFFERENT);
    }

    private static ValueAgreement upToSlip(ValueAgreement agreement, ValueAgreement ifDifferent) {
        return switch (agreement) {
            case SAME, SIMILAR, VARIANT -> ValueAgreement.SAME;
            case PARTIAL, MISSING -> ValueAgreement.MISSING;
            case DIFFERENT -> ifDifferent;
        };
    }

    /**
     * Returns the agreement of the generational suffixes of two rows. A suffix in one of them contradicts as long as no
     * dates show that the other is not of the parent.
     */
    ValueAgreement generations(int a, int b) {
        byte first = table.generation(a);
        byte second = table.generation(b);
        if (first == Generation.UNKNOWN && second == Generation.UNKNOWN) {
            return ValueAgreement.MISSING;
        }
        if (first == Generation.UNKNOWN || second == Generation.UNKNOWN) {
            return birthDates(a, b) == ValueAgreement.SAME ? ValueAgreement.MISSING : ValueAgreement.DIFFERENT;
        }
        return first == second ? ValueAgreement.SAME : ValueAgreement.DIFFERENT;
    }

    /**
     * Returns the agreement of the second family names of two rows. One of them may be an error if dates or numbers show
     * that the rows are of one person.
     */
    ValueAgreement secondFamilyNames(int a, int b, PairComparison comparison) {
        ValueAgreement names = familyNames.agreement(a, b);
        boolean onePerson = birthDates(a, b) == ValueAgreement.SAME
                || PERSONAL[comparison.level(ComparisonField.PERSONAL_IDENTIFIER)].agrees();
        return names == ValueAgreement.DIFFERENT && onePerson ? ValueAgreement.MISSING : names;
    }
}
