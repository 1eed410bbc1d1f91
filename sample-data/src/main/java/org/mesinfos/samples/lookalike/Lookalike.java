package org.mesinfos.samples.lookalike;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Invented person who is easily confused with others, because relatives share names and addresses.
 *
 * @param number number in truth files, from 0
 * @param usedName family name in use; differs from the birth name after marriage
 * @param formerAddress address before moving; empty for most people
 */
record Lookalike(
        long number,
        String givenNames,
        String birthName,
        String usedName,
        LocalDate birthDate,
        String email,
        String phone,
        String iban,
        PostAddress address,
        Optional<PostAddress> formerAddress) {

    /** Postal address. */
    record PostAddress(String street, String postcode, String city) {}
}
