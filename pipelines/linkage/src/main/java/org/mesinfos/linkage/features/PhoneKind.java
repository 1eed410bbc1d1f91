package org.mesinfos.linkage.features;

/** Kind of telephone number. A person has a mobile beside a landline, so only two numbers of one kind can differ. */
public enum PhoneKind {
    MOBILE,
    LANDLINE,
    /** A number that may be of either kind. */
    UNKNOWN
}
