package org.mesinfos.connectors.generic.statement.hypothesis;

import java.util.List;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;

/**
 * The sections of a statement without rows that are not booked.
 *
 * @param sections one section per account
 * @param skippedLines the other rows
 */
record BookedSections(List<AccountSection> sections, List<SkippedLine> skippedLines) {

    BookedSections {
        sections = List.copyOf(sections);
        skippedLines = List.copyOf(skippedLines);
    }
}
