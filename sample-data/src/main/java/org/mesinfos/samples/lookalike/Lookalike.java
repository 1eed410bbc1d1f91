package org.mesinfos.samples.lookalike;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invented person, with what only he or she has and what the family shares.
 *
 * @param number from 0, in truth files
 * @param usedName family name in use; differs from the birth name after marriage
 * @param formerAddress before moving; empty for most people
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

    /** Where post goes. */
    record PostAddress(String street, String postcode, String city) {}
}
