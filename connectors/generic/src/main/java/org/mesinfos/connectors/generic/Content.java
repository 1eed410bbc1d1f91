package org.mesinfos.connectors.generic;

/** Type of the values of a column role. */
public enum Content {
    DATE,
    MONEY,
    SIGN,
    CURRENCY,
    ACCOUNT,
    REFERENCE,
    TEXT
}
