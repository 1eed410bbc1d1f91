package org.mesinfos.pipelines.cli.person;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.dedup.MergeEvidence;
import org.mesinfos.pipelines.relate.link.LinkNames;
import org.mesinfos.pipelines.relate.recurrence.Recurrences;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Sighting;

/**
 * Display of the provenance of a record: the origin of each row, the values on which the rows differ, the rules that
 * merged them, and linked records. Other values are not shown.
 */
final class RecordProvenance {

    private RecordProvenance() {}

    /**
     * Prints the provenance.
     *
     * @param type record type, as in file names
     */
    static void print(String type, SpecificRecord record, PrintWriter out) {
        out.printf("%s %s%n", type, Envelope.recordId(record).orElse(""));
        for (Sighting sighting : Envelope.sightings(record)) {
            out.printf(
                    Locale.ROOT,
                    "  reported by %s, version %d: delivery %s, file %s%s%n",
                    sighting.getConnector(),
                    sighting.getConnectorVersion(),
                    sighting.getDelivery(),
                    sighting.getFileSha256(),
                    locator(sighting));
            if (sighting.getReported() != null) {
                new TreeMap<>(sighting.getReported()).forEach((field, text) -> out.printf("    %s: %s%n", field, text));
            }
        }
        for (Derivation fact : Envelope.derived(record)) {
            if (fact.getName().equals(MergeEvidence.ALIAS)) {
                out.printf(
                        Locale.ROOT,
                        "  merged with %s by %s, confidence %.3f%n",
                        fact.getValue(),
                        fact.getSource(),
                        fact.getConfidence());
            } else if (fact.getName().equals(MergeEvidence.SAME_DAY)) {
                out.printf(
                        Locale.ROOT,
                        "  not merged with an equal record by %s, confidence %.3f%n",
                        fact.getSource(),
                        fact.getConfidence());
            } else if (fact.getName().equals(MergeEvidence.UNDECIDED_FIELDS)) {
                out.printf(
                        Locale.ROOT,
                        "  undecided %s by %s, confidence %.3f%n",
                        fact.getValue(),
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

    private static String locator(Sighting sighting) {
        StringBuilder locator = new StringBuilder();
        if (sighting.getPage() != null) {
            locator.append(", page ").append(sighting.getPage());
        }
        if (sighting.getLine() != null) {
            locator.append(", line ").append(sighting.getLine());
        }
        if (sighting.getPath() != null) {
            locator.append(", ").append(sighting.getPath());
        }
        return locator.toString();
    }
}
