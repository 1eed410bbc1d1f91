package org.mesinfos.linkage.blocking;

/** Blocking rules: two records are compared only if they share a key of at least one rule. */
enum BlockingRule {
    PERSONAL_IDENTIFIER,
    EMAIL,
    PHONE,
    SHARED_IDENTIFIER,
    EMAIL_LOCAL_PART,
    BIRTH_DATE_AND_INITIAL,
    GIVEN_AND_FAMILY_NAME,
    SOUND_OF_BOTH_NAMES,
    TWO_NAME_WORDS,
    NAME_AND_POSTCODE,
    NAME_AND_CITY,
    NAME_AND_YEAR_OF_BIRTH,
    NAME_AND_DAY_OF_BIRTH,
    HOUSE,
    STREET_AND_LOCALITY,
    STREET,
    BIRTH_DATE,
    FAMILY_SOUND_AND_YEAR_OF_BIRTH,
    RARE_NAME,
    POSTCODE_AND_YEAR_OF_BIRTH,
    POSTCODE
}
