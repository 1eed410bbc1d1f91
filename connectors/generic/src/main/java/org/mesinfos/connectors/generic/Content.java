package org.mesinfos.connectors.generic;

/** What kind of values a role takes. */
public enum Content {
    DATE,
    MONEY,
    SIGN,
    CURRENCY,
    ACCOUNT,
    REFERENCE,
    TEXT
}
