package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What no rule overrules: two records of which one of these holds are not linked by any rule. */
public enum Veto {
    /** Father and son of one name. */
    BIRTH_DATES_DIFFER(facts -> facts.birth() == Agreement.OTHER),
    /** Twins, couples, sisters and brothers. */
    GIVEN_NAMES_DIFFER(facts -> facts.given() == Agreement.OTHER),
    /** Two people's numbers. */
    PERSONAL_IDENTIFIERS_DIFFER(facts -> facts.personal() == Agreement.OTHER),
    /** Of one given name that women and men have. */
    GENDERS_DIFFER(facts -> facts.gender() == Agreement.OTHER);

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas that hold nothing.
    private final Predicate<PairFacts> holds;

    Veto(Predicate<PairFacts> holds) {
        this.holds = holds;
    }

    /** The first that holds. */
    static Optional<Veto> of(PairFacts facts) {
        return Arrays.stream(values()).filter(veto -> veto.holds.test(facts)).findFirst();
    }

    /** The name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
