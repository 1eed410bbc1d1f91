package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Result of the accepted rows of a run.
 *
 * @param kept records added to bundles
 * @param merged rows that are further sightings of a record
 * @param unattributed rows for which no person is resolved
 * @param withheld rows with several possible owners, and rows superseded by a later snapshot
 * @param superseded withheld rows that a later snapshot superseded
 * @param copied copies of rows of joint accounts for their further holders
 * @param suppressed rows of erased people, which were counted and not kept
 */
public record AssignedRows(
        long kept,
        long merged,
        long unattributed,
        long withheld,
        long superseded,
        long copied,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long suppressed) {}
