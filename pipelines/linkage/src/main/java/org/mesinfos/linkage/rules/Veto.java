package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Contradiction that bars every deterministic rule from linking two records. */
public enum Veto {
    /** For example, father and son with the same name. */
    BIRTH_DATES_DIFFER(facts -> facts.birthDate() == ValueAgreement.DIFFERENT),
    /** For example, twins, couples or siblings. */
    GIVEN_NAMES_DIFFER(facts -> facts.given() == ValueAgreement.DIFFERENT),
    /** Identifiers of different people. */
    PERSONAL_IDENTIFIERS_DIFFER(facts -> facts.personalIdentifier() == ValueAgreement.DIFFERENT),
    /** For example, a given name that women and men have. */
    GENDERS_DIFFER(facts -> facts.gender() == ValueAgreement.DIFFERENT),
    /** For example, Jr and Sr, or père and fils. */
    GENERATIONS_DIFFER(facts -> facts.generation() == ValueAgreement.DIFFERENT),
    /** For example, father and son of one given name, whose mothers are of two families. */
    SECOND_FAMILY_NAMES_DIFFER(facts -> facts.secondFamilyName() == ValueAgreement.DIFFERENT);

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without captured state.
    private final Predicate<PairFacts> condition;

    Veto(Predicate<PairFacts> condition) {
        this.condition = condition;
    }

    /** Returns the first veto that applies. */
    static Optional<Veto> firstMatching(PairFacts facts) {
        return Arrays.stream(values())
                .filter(veto -> veto.condition.test(facts))
                .findFirst();
    }

    /** Returns the name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
