package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When two records are one person's beyond doubt. None holds where a {@link Veto} does, nor by a value that is several
 * people's, unless name and date of birth agree as well.
 */
public enum Rule {
    /** One number that one person has, and no other given name. */
    PERSONAL_IDENTIFIER(facts -> facts.personal() == Agreement.SAME
            && (facts.given().agrees() || facts.birth().agrees())),
    /**
     * One e-mail address that names whose it is: households name theirs after the family. Where dates of birth do not
     * agree to the day, family names and addresses must go together too.
     */
    EMAIL_OF_THE_NAME(facts -> facts.email() == Holding.NAMED
            && (facts.given().agrees() || facts.given() == Agreement.IN_PART)
            && (facts.birth() == Agreement.SAME || (facts.family() != Agreement.OTHER && facts.withinReach()))),
    /** One e-mail address, given name and date of birth: twins have two given names, father and son two dates. */
    EMAIL_AND_BIRTH_DATE(facts -> facts.email().shared() && facts.given().agrees() && facts.birth() == Agreement.SAME),
    /** One e-mail address and full name, where the address is nobody else's and nobody lives elsewhere. */
    EMAIL_AND_FULL_NAME(facts -> facts.email() == Holding.ONE && facts.fullName() && facts.withinReach()),
    /** One telephone, given name and date of birth: who gets a number anew is not born on the same day. */
    PHONE_AND_BIRTH_DATE(facts -> facts.phone().shared() && facts.given().agrees() && facts.birth() == Agreement.SAME),
    /** One account or usage point, given name and date of birth. */
    ACCOUNT_AND_BIRTH_DATE(
            facts -> facts.account().shared() && facts.given().agrees() && facts.birth() == Agreement.SAME);

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas that hold nothing.
    private final Predicate<PairFacts> holds;

    Rule(Predicate<PairFacts> holds) {
        this.holds = holds;
    }

    /** The first rule that decides; empty when none does or a veto holds. */
    static Optional<Rule> deciding(PairFacts facts) {
        return Veto.of(facts).isPresent()
                ? Optional.empty()
                : Arrays.stream(values()).filter(rule -> rule.holds.test(facts)).findFirst();
    }

    /** The name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
