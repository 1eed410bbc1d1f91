package org.mesinfos.pipelines.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.MergeEvidence;
import org.mesinfos.pipelines.relate.link.LinkNames;
import org.mesinfos.pipelines.relate.recurrence.Recurrences;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Sighting;

/**
 * Tells why a record is one record: where each row of it was delivered, and what joined them; and what it belongs together
 * with. Without its values.
 */
final class RecordOrigins {

    private RecordOrigins() {}

    /** Whether a record has that id, or had it before its sources met. */
    static boolean isCalled(SpecificRecord record, String id) {
        return Envelope.recordId(record).filter(id::equals).isPresent()
                || Envelope.derived(record).stream()
                        .anyMatch(fact -> fact.getName().equals(MergeEvidence.ALIAS)
                                && fact.getValue().equals(id));
    }

    /** @param type of the record, as its file is called */
    static void print(String type, SpecificRecord record, PrintWriter out) {
        out.printf("%s %s%n", type, Envelope.recordId(record).orElse(""));
        for (Sighting sighting : Envelope.sightings(record)) {
            out.printf(
                    "  told by %s, version %d: delivery %s, file %s%s%n",
                    sighting.getConnector(),
                    sighting.getConnectorVersion(),
                    sighting.getDelivery(),
                    sighting.getFileSha256(),
                    place(sighting));
        }
        for (Derivation fact : Envelope.derived(record)) {
            if (fact.getName().equals(MergeEvidence.ALIAS)) {
                out.printf(
                        Locale.ROOT,
                        "  joined with %s by %s, confidence %.3f%n",
                        fact.getValue(),
                        fact.getSource(),
                        fact.getConfidence());
            } else if (fact.getName().equals(MergeEvidence.SAME_DAY)) {
                out.printf(
                        Locale.ROOT,
                        "  kept apart from an equal one by %s, confidence %.3f%n",
                        fact.getSource(),
                        fact.getConfidence());
            } else if (fact.getName().contains(LinkNames.LINK) || fact.getName().equals(Recurrences.SERIES)) {
                out.printf(
                        Locale.ROOT,
                        "  %s %s by %s, confidence %.3f%n",
                        fact.getName(),
                        fact.getValue(),
                        fact.getSource(),
                        fact.getConfidence());
            }
        }
    }

    private static String place(Sighting sighting) {
        StringBuilder place = new StringBuilder();
        if (sighting.getPage() != null) {
            place.append(", page ").append(sighting.getPage());
        }
        if (sighting.getLine() != null) {
            place.append(", line ").append(sighting.getLine());
        }
        if (sighting.getPath() != null) {
            place.append(", ").append(sighting.getPath());
        }
        return place.toString();
    }
}
