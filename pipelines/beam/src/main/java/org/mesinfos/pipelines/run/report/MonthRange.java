package org.mesinfos.pipelines.run.report;

/**
 * Months that follow each other.
 *
 * @param first first month, such as {@code 2024-03}
 * @param last last month, which may be the first
 */
record MonthRange(String first, String last) {}
