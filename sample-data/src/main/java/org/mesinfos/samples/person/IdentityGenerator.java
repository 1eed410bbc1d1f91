package org.mesinfos.samples.person;

import java.time.LocalDate;

/** Generator of identities. Spouses, twins and homonyms share the appropriate attributes. */
final class IdentityGenerator {

    private static final LocalDate OLDEST = LocalDate.of(1938, 1, 1);
    private static final int DAYS_OF_BIRTHS = 365 * 67;

    private final long seed;

    IdentityGenerator(long seed) {
        this.seed = seed;
    }

    Identity of(int index, PersonTrait role) {
        return switch (role) {
            case SECOND_OF_COUPLE -> spouse(index, own(index - 1));
            case SECOND_TWIN -> twin(index, own(index - 1));
            case UNREGISTERED -> homonym(index, own(index + 1));
            case FIRST_OF_COUPLE,
                    FIRST_TWIN,
                    UNCLAIMED_ACCOUNT,
                    LATE_PROFILE,
                    MOVING,
                    TWO_CARDS,
                    LEAVING,
                    JOINING,
                    ORDINARY -> own(index);
        };
    }

    private Identity own(int index) {
        SeededRandom chance = SeededRandom.of(seed, "identity", index);
        PersonTitle civility = chance.percent(51) ? PersonTitle.MADAM : PersonTitle.SIR;
        String family = NameGenerator.family(chance);
        boolean changedName = civility == PersonTitle.MADAM && chance.percent(30);
        return new Identity(
                civility,
                NameGenerator.given(civility, chance),
                family,
                changedName ? NameGenerator.family(chance) : family,
                birthDate(chance),
                chance.pick(Commune.ALL).name());
    }

    private Identity spouse(int index, Identity first) {
        SeededRandom chance = SeededRandom.of(seed, "spouse", index);
        PersonTitle civility =
                switch (first.civility()) {
                    case MADAM -> PersonTitle.SIR;
                    case SIR -> PersonTitle.MADAM;
                };
        String birthName = civility == PersonTitle.MADAM ? NameGenerator.family(chance) : first.familyName();
        LocalDate birthDate = first.birthDate().plusDays(chance.between(-1500, 1500));
        return new Identity(
                civility,
                NameGenerator.given(civility, chance),
                first.familyName(),
                birthName,
                birthDate,
                chance.pick(Commune.ALL).name());
    }

    private Identity twin(int index, Identity first) {
        SeededRandom chance = SeededRandom.of(seed, "twin", index);
        String given = NameGenerator.given(first.civility(), chance);
        while (given.startsWith(first.firstGivenName())) {
            given = NameGenerator.given(first.civility(), chance);
        }
        return new Identity(
                first.civility(),
                given,
                first.birthFamilyName(),
                first.birthFamilyName(),
                first.birthDate(),
                first.birthPlace());
    }

    private Identity homonym(int index, Identity other) {
        SeededRandom chance = SeededRandom.of(seed, "homonym", index);
        return new Identity(
                other.civility(),
                other.givenNames(),
                other.familyName(),
                other.birthFamilyName(),
                other.birthDate().minusDays(chance.between(400, 9000)),
                chance.pick(Commune.ALL).name());
    }

    private static LocalDate birthDate(SeededRandom chance) {
        return OLDEST.plusDays(chance.below(DAYS_OF_BIRTHS));
    }
}
