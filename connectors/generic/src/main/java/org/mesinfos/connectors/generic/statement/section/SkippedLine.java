package org.mesinfos.connectors.generic.statement.section;

import org.mesinfos.connectors.api.Locator;

/** A line without a transaction, and the rule under which it is skipped. */
public record SkippedLine(Locator locator, String rule) {}
