package org.mesinfos.pipelines.identity.benchmark.population;

import java.time.LocalDate;
import org.mesinfos.pipelines.identity.benchmark.population.SyntheticPerson.Sex;

/**
 * A person of a town, with the right values.
 *
 * @param household number of the household
 * @param suffix generational suffix, "" if there is none
 * @param otherFamily family name before or after marriage
 * @param account account of the person or of the household
 */
record Resident(
        int number,
        int household,
        Sex sex,
        String given,
        String middle,
        String family,
        String suffix,
        String otherFamily,
        LocalDate birthDate,
        String email,
        String phone,
        String account,
        Home home) {

    /** Address of a household. */
    record Home(int number, String street, String postcode, String city) {}
}
