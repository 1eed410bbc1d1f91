package org.mesinfos.linkage.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Deterministic rule: a condition under which two records are certainly of one person. No rule links a pair with a
 * {@link Veto}. A value of several people is sufficient only if given name and date of birth agree too.
 */
public enum DeterministicRule {
    /** The same identifier of one person, with an agreeing given name or birth date. */
    PERSONAL_IDENTIFIER(
            0.0001,
            facts -> facts.personalIdentifier() == ValueAgreement.SAME
                    && (facts.given().agrees() || facts.birthDate().agrees())),
    /**
     * The same e-mail address, which contains the given name (households name a shared address after the family).
     * Without the same date of birth, a second personal value must agree, and family names and addresses must be
     * compatible.
     */
    EMAIL_OF_THE_NAME(
            0.0001,
            facts -> facts.email() == IdentifierSharing.NAMED_PERSON
                    && (facts.given().agrees() || facts.given() == ValueAgreement.PARTIAL)
                    && (facts.birthDate() == ValueAgreement.SAME
                            || (facts.secondPersonalValueAgrees()
                                    && facts.family() != ValueAgreement.DIFFERENT
                                    && facts.locationIsCompatible()))),
    /**
     * The same e-mail address, given name and date of birth. Twins have different given names, father and son different
     * dates of birth.
     */
    EMAIL_AND_BIRTH_DATE(
            0.0004,
            facts -> facts.email().isShared() && facts.given().agrees() && facts.birthDate() == ValueAgreement.SAME),
    /**
     * The same e-mail address and full name, if no one else holds the address, a second personal value agrees and the
     * locations are compatible.
     */
    EMAIL_AND_FULL_NAME(
            0.002,
            facts -> facts.email() == IdentifierSharing.ONE_PERSON
                    && facts.fullNameAgrees()
                    && facts.secondPersonalValueAgrees()
                    && facts.locationIsCompatible()),
    /**
     * The same telephone number, given name and date of birth. The next holder of a number is not born on the same day.
     */
    PHONE_AND_BIRTH_DATE(0.0004, facts -> facts.phoneAndGivenNameAgree() && facts.birthDate() == ValueAgreement.SAME),
    /** The same account or usage point, given name and date of birth. */
    ACCOUNT_AND_BIRTH_DATE(
            0.0005,
            facts -> facts.account().isShared() && facts.given().agrees() && facts.birthDate() == ValueAgreement.SAME);

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without captured state.
    private final Predicate<PairFacts> condition;

    /**
     * Share of the linked pairs that are of two people, as measured on invented populations: one pair more than was seen,
     * of all pairs. Assumed for identifiers of one person, which these populations do not have.
     */
    private final double errorRate;

    DeterministicRule(double errorRate, Predicate<PairFacts> condition) {
        this.errorRate = errorRate;
        this.condition = condition;
    }

    /** Returns log2 of the odds that a link by this rule is right, from its error rate. */
    public double logOdds() {
        return Math.log((1 - errorRate) / errorRate) / Math.log(2);
    }

    /** Returns the first rule that links a pair; empty if none does or a veto applies. */
    static Optional<DeterministicRule> firstMatching(PairFacts facts) {
        return Veto.firstMatching(facts).isPresent()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(rule -> rule.condition.test(facts))
                        .findFirst();
    }

    /** Returns the name in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
