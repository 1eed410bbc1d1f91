package org.mesinfos.pipelines.identity.benchmark.population;

import java.time.LocalDate;

/**
 * A person of a population, with the right values.
 *
 * @param household number of the household
 */
record SyntheticPerson(
        int number,
        int household,
        Sex sex,
        String given,
        String middle,
        String family,
        LocalDate birthDate,
        String email,
        String phone,
        String street,
        String postcode,
        String city) {

    enum Sex {
        WOMAN,
        MAN
    }
}
