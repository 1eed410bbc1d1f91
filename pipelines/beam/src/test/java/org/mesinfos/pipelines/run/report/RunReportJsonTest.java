package org.mesinfos.pipelines.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The JSON of a report: one object, whose groups have no level of their own. */
final class RunReportJsonTest {

    @Test
    void listsTheValuesOfAllGroupsInOneObject() {
        assertThat(new String(RunReportJson.of(SmallRunReports.full()), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                          "started" : "2024-02-03T02:15:00Z",
                          "ended" : "2024-02-03T02:16:00Z",
                          "summary" : {
                            "deliveries" : 1,
                            "files" : 1,
                            "rows_read" : 1100,
                            "accepted" : 1093,
                            "rejected" : 7,
                            "rejected_by_reason" : {
                              "MISSING_VALUE" : 7
                            },
                            "kept" : 68,
                            "merged" : 0,
                            "unattributed" : 1013,
                            "withheld" : 12,
                            "superseded" : 0,
                            "copied" : 0,
                            "persons" : 2,
                            "bundles_written" : 2,
                            "bundles_unchanged" : 0,
                            "read_again" : 0,
                            "read_again_accepted" : 0,
                            "read_again_rejected" : 0,
                            "read_again_rejected_by_reason" : { },
                            "no_longer_accepted" : 0,
                            "reread_files" : 0,
                            "not_rederivable_files" : 0,
                            "not_rederivable_rows" : 0,
                            "removed_deliveries" : 0,
                            "removed_accepted" : 0,
                            "removed_rejected" : 0,
                            "joined" : 0,
                            "separated" : 0,
                            "reviews" : 0,
                            "waiting" : 1,
                            "held_for_approval" : [ ],
                            "fully_rejected" : 0,
                            "unordered_snapshots" : 0,
                            "unexpected_deliveries" : 0,
                            "other_rows" : 0,
                            "seconds" : 60.0,
                            "conserved" : true,
                            "snapshot" : "snapshot",
                            "store" : {
                              "deliveries" : 1,
                              "accepted" : 1093,
                              "kept" : 68,
                              "merged" : 0,
                              "unattributed" : 1013,
                              "withheld" : 12,
                              "suppressed" : 0
                            }
                          },
                          "deliveries" : [ {
                            "organisation" : "bank",
                            "names" : [ "january" ],
                            "id" : "abababababababababababababababababababababababababababababababab",
                            "status" : "TAKEN",
                            "files" : [ {
                              "name" : "operations.csv",
                              "sha256" : "abababababababababababababababababababababababababababababababab",
                              "connector" : "bank/operations",
                              "rows_read" : 1100,
                              "accepted" : 1093,
                              "rejected" : {
                                "MISSING_VALUE" : 7
                              },
                              "skipped" : 0,
                              "completeness" : "COMPLETE",
                              "rows_promised" : 1100
                            } ]
                          } ],
                          "waiting" : [ {
                            "organisation" : "bank",
                            "name" : "february",
                            "reason" : "a file is being written"
                          } ],
                          "disputed" : [ {
                            "organisation" : "bank",
                            "rows" : 12,
                            "since" : "2024-02-01"
                          } ],
                          "held_rows" : [ {
                            "organisation" : "bank",
                            "delivery" : "abababababababababababababababababababababababababababababababab",
                            "reason" : "DISPUTED",
                            "rows" : 12,
                            "name" : "january",
                            "since" : "2024-02-01"
                          } ],
                          "tables" : [ {
                            "name" : "Categories",
                            "version" : "3",
                            "source" : "Mesinfos"
                          } ],
                          "earlier" : [ {
                            "started" : "2024-01-03T02:15:00Z",
                            "rows_read" : 900,
                            "rejected" : 0,
                            "persons" : 2,
                            "seconds" : 40.5
                          } ],
                          "stages" : [ {
                            "name" : "Read the inbox",
                            "seconds" : 1.5,
                            "measure" : "ELAPSED"
                          } ],
                          "never_filled" : [ {
                            "connector" : "bank/operations",
                            "fields" : [ "BankTransaction.label" ]
                          } ],
                          "months" : [ {
                            "organisation" : "bank",
                            "record_type" : "BANK_TRANSACTION",
                            "first" : "2023-11",
                            "last" : "2024-01",
                            "missing" : [ "2023-12" ]
                          } ]
                        }""");
    }
}
