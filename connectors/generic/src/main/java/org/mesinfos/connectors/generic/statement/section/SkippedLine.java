package org.mesinfos.connectors.generic.statement.section;

import org.mesinfos.connectors.api.Locator;

/** A line without a transaction, and the rule under which it is skipped. */
public record SkippedLine(Locator locator, String rule) {

    /** Rule under which lines that only have a named date are skipped, unless it is that of transactions. */
    public static final String NAMED_DATE = "a named date that is not that of transactions";
}
