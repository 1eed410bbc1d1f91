package org.mesinfos.linkage.features;

/** Kind of personal data that a record may contain, except postal addresses. */
public enum Feature {
    /** Given names, separated by spaces. */
    GIVEN_NAMES,
    /** Family name in use. */
    FAMILY_NAME,
    /** Family name at birth. */
    BIRTH_FAMILY_NAME,
    /** All names in one text. */
    FULL_NAME,
    /** Date of birth, complete or partial. */
    BIRTH_DATE,
    BIRTH_PLACE,
    GENDER,
    EMAIL,
    PHONE,
    /** Names of the {@link PhoneKind kinds} of the telephone numbers; absent if nobody examined these. */
    PHONE_KIND,
    OCCUPATION,
    /** An account number, usage point or other identifier that people of one household share. */
    SHARED_IDENTIFIER,
    /** An identifier of one person, such as a social security number. */
    PERSONAL_IDENTIFIER
}
