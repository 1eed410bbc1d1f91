package org.mesinfos.connectors.generic.table.vocabulary;

/** Type of the values of a column role. */
public enum RoleValueType {
    DATE,
    AMOUNT,
    SIGN,
    CURRENCY,
    ACCOUNT,
    REFERENCE,
    TEXT
}
