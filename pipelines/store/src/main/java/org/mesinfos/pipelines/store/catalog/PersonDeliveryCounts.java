package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Row counts of one person for one delivery and record type: accepted = kept + merged + superseded.
 *
 * @param delivery the id of the delivery
 * @param recordType the record type as used in file names; empty in sums over types, and absent from the JSON of a store
 *     of an earlier version, which has only these sums
 * @param accepted rows of the person, without rows that are counted for another holder of a joint account
 * @param kept rows that are the first sighting of a record
 * @param merged rows that are a further sighting of a record
 * @param superseded rows that a later snapshot delivery withdrew
 * @param copies copies of these rows that further holders of joint accounts have
 * @param copied further rows of the person that are such copies, in addition to the accepted rows
 * @param foreign merged rows whose record no other row of the organisation reports; absent from the JSON if 0
 * @param borrowed kept and merged rows that are attributed by links of another organisation only; absent from the JSON if 0
 * @param borrowedSuperseded superseded rows that are attributed by links of another organisation only; absent from the JSON if 0
 */
public record PersonDeliveryCounts(
        String delivery,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String recordType,
        long accepted,
        long kept,
        long merged,
        long superseded,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copies,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copied,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long foreign,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long borrowed,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long borrowedSuperseded) {

    /** Creates counts without rows of joint accounts, for all record types together. */
    public PersonDeliveryCounts(String delivery, long accepted, long kept, long merged, long superseded) {
        this(delivery, "", accepted, kept, merged, superseded, 0, 0, 0, 0, 0);
    }

    /** Creates counts without rows that only other organisations also reported, for all record types together. */
    public PersonDeliveryCounts(
            String delivery, long accepted, long kept, long merged, long superseded, long copies, long copied) {
        this(delivery, "", accepted, kept, merged, superseded, copies, copied, 0, 0, 0);
    }

    public PersonDeliveryCounts {
        StoreNames.requireSha256(delivery);
    }

    /** Returns the number of rows and copies that the person has by links of the organisation of the delivery itself. */
    public long ownRows() {
        return accepted + copied - borrowed - borrowedSuperseded;
    }

    /** Returns the sum of these counts and those of another record type for the same delivery. */
    public PersonDeliveryCounts plus(PersonDeliveryCounts other) {
        return new PersonDeliveryCounts(
                delivery,
                "",
                accepted + other.accepted,
                kept + other.kept,
                merged + other.merged,
                superseded + other.superseded,
                copies + other.copies,
                copied + other.copied,
                foreign + other.foreign,
                borrowed + other.borrowed,
                borrowedSuperseded + other.borrowedSuperseded);
    }
}
