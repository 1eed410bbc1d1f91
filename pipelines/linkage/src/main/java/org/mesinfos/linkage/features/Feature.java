package org.mesinfos.linkage.features;

/** What a record may say of a person, besides postal addresses. */
public enum Feature {
    /** Given names, separated by spaces. */
    GIVEN_NAMES,
    /** Family name in use. */
    FAMILY_NAME,
    /** Family name at birth. */
    BIRTH_FAMILY_NAME,
    /** All names in one text. */
    FULL_NAME,
    /** Date of birth, whole or in part. */
    BIRTH_DATE,
    BIRTH_PLACE,
    GENDER,
    EMAIL,
    PHONE,
    OCCUPATION,
    /** An account, usage point or other number that people of one household share. */
    SHARED_IDENTIFIER,
    /** A number that one person has, such as that of a social insurance. */
    PERSONAL_IDENTIFIER
}
