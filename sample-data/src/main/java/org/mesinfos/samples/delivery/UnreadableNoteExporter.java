package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.TruthRecorder;

/** Exporter of a text file that no connector reads. */
final class UnreadableNoteExporter implements Exporter {

    private final DeliveryWriter postbox;

    UnreadableNoteExporter(DeliveryWriter postbox) {
        this.postbox = postbox;
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) {
        // The file contains no data about people.
    }

    @Override
    public void close() throws IOException {
        try (OutputFile note = postbox.open(SampleOrganisation.MARCHE_CLAIR, "note", "A LIRE.txt", "")) {
            note.write(
                    "Bonjour,\n\nLes tickets du mois suivent demain.\n\nLe service informatique\n",
                    StandardCharsets.UTF_8);
            note.tally().reject("NO_CONNECTOR");
        }
    }
}
