package org.mesinfos.pipelines.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.match.Traits;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;

/** Derived values of a record that document how it was merged from events of several sources. */
public final class MergeEvidence {

    /** Name of the derived value that holds an alias: the record id that the record would have without the match. */
    public static final String ALIAS = "record_id.alias";

    /** Name of the derived value that marks an equal row of an adjacent export that was taken for another event. */
    public static final String SAME_DAY = "sightings.same_day_exports";

    /** Name of the derived value that lists the fields for which the rows report values that cannot be ordered. */
    public static final String UNDECIDED_FIELDS = "sightings.undecided";

    private static final String CORRECTIONS = "corrections without order 1";
    private static final String MATCHING = "matching across sources 1";
    private static final String MEETING = "exports that meet within a day 1";
    private static final double CERTAIN = 0.999;
    private static final double UNDECIDED = 0.5;

    private MergeEvidence() {}

    /**
     * Returns the derived values of a merged record.
     *
     * @param undecided fields with values of equal rank
     */
    static List<Derivation> of(MergedEvents same, SortedSet<String> undecided, RecordIdentity identity) {
        List<Derivation> evidence = new ArrayList<>();
        for (Event event : same.events().subList(1, same.events().size())) {
            evidence.add(new Derivation(ALIAS, event.id(identity), MATCHING, confidence(same.cost())));
        }
        if (same.events().stream().anyMatch(event -> event.certainty() == Event.Certainty.ASSUMED)) {
            evidence.add(new Derivation(SAME_DAY, "kept apart", MEETING, UNDECIDED));
        }
        if (!undecided.isEmpty()) {
            evidence.add(new Derivation(UNDECIDED_FIELDS, String.join(", ", undecided), CORRECTIONS, UNDECIDED));
        }
        return evidence;
    }

    /** Returns whether a record has an id, as its own or as an alias. */
    public static boolean hasId(SpecificRecord record, String id) {
        return Envelope.recordId(record).filter(id::equals).isPresent()
                || Envelope.derived(record).stream()
                        .anyMatch(fact ->
                                fact.getName().equals(ALIAS) && fact.getValue().equals(id));
    }

    /**
     * Maps the cost of a match to a confidence: {@link #CERTAIN} without contrary evidence, down to {@link #UNDECIDED} at the
     * cost at which records remain unmatched.
     */
    private static double confidence(double cost) {
        double share = Math.min(1, Math.max(0, cost) / Traits.UNMATCHED_COST);
        return Math.round((CERTAIN - share * (CERTAIN - UNDECIDED)) * 1000) / 1000.0;
    }
}
