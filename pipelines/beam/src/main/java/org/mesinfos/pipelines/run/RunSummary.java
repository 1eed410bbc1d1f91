package org.mesinfos.pipelines.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SortedMap;

/**
 * What a run did, in numbers. In every run accepted = kept + merged + unattributed + withheld, each as the change that
 * the run made: a row that was held and found its owner counts as one unattributed less and one kept more.
 *
 * @param deliveries new deliveries taken
 * @param files their files
 * @param rowsRead rows that stood in them
 * @param accepted rows that became records
 * @param rejected rows that did not
 * @param rejectedByReason rejected rows by stable reason code
 * @param kept records that bundles hold more than before
 * @param merged rows that were further sightings of a record
 * @param unattributed rows of which nothing tells whose they are
 * @param withheld rows kept back: they may be one of several people's, or a later snapshot withdrew them
 * @param superseded of the withheld, those that a later snapshot withdrew
 * @param copied rows of joint accounts that a further holder has as well, once for each
 * @param persons people who have a bundle now
 * @param bundlesWritten bundles that are new or other than before
 * @param bundlesUnchanged bundles that are as before
 * @param readAgain files in quarantine of which this run made something else than earlier ones
 * @param joined people who have become part of another person by the linkage model
 * @param separated people who are part of another person no more
 * @param reviews pairs of people that an operator should look at
 * @param waiting deliveries in the inbox that are not complete
 * @param otherRows files taken in which other rows stand than their {@code delivery.yaml} says
 * @param seconds wall time
 * @param conserved whether every row is accounted for
 * @param snapshot the snapshot that holds now
 * @param store size of the whole store
 */
public record RunSummary(
        long deliveries,
        long files,
        @JsonProperty("rows_read") long rowsRead,
        long accepted,
        long rejected,
        @JsonProperty("rejected_by_reason") SortedMap<String, Long> rejectedByReason,
        long kept,
        long merged,
        long unattributed,
        long withheld,
        long superseded,
        long copied,
        long persons,
        @JsonProperty("bundles_written") long bundlesWritten,
        @JsonProperty("bundles_unchanged") long bundlesUnchanged,
        @JsonProperty("read_again") long readAgain,
        long joined,
        long separated,
        long reviews,
        long waiting,
        @JsonProperty("other_rows") long otherRows,
        double seconds,
        boolean conserved,
        String snapshot,
        StoreSize store) {

    /**
     * The size of the whole store after a run.
     *
     * @param deliveries deliveries it has taken
     * @param accepted rows it holds
     * @param kept records in bundles
     * @param merged rows that are further sightings
     * @param unattributed rows of which nothing tells whose they are
     * @param withheld rows kept back, superseded ones included
     */
    public record StoreSize(long deliveries, long accepted, long kept, long merged, long unattributed, long withheld) {}
}
