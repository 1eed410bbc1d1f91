package org.mesinfos.samples.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/** All exporters of the delivering organisations. */
public final class Exporters implements Closeable {

    private final List<Exporter> exporters = new ArrayList<>();
    private final Timeline timeline;
    private final OwnerResolver owners;
    private final DeliveryWriter postbox;
    private final Set<Incident> incidents;
    private final int people;

    /**
     * Opens the files.
     *
     * @param people number of people to come
     */
    public Exporters(
            Set<SampleOrganisation> organisations,
            Set<Incident> incidents,
            Timeline timeline,
            OwnerResolver owners,
            DeliveryWriter postbox,
            int people)
            throws IOException {
        this.timeline = timeline;
        this.owners = owners;
        this.postbox = postbox;
        this.incidents = Set.copyOf(incidents);
        this.people = people;
        for (SampleOrganisation organisation : organisations) {
            exporters.add(new CustomerProfilesExporter(organisation, timeline, owners, postbox));
            addLayouts(organisation);
        }
    }

    /** Writes one person to all files. */
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        for (Exporter exporter : exporters) {
            exporter.export(person, life, book);
        }
    }

    @Override
    public void close() throws IOException {
        for (Exporter exporter : exporters) {
            exporter.close();
        }
    }

    private void addLayouts(SampleOrganisation organisation) throws IOException {
        switch (organisation) {
            case ASSUR_LOIRE -> exporters.add(new LoirePoliciesExporter(timeline, owners, postbox));
            case BANQUE_ATLANTIDE -> addAtlantide();
            case CREDIT_BOREAL -> exporters.add(new BorealStatementsExporter(timeline, owners, postbox));
            case ENEDIS -> exporters.add(new EnedisLoadCurvesExporter(timeline, owners, postbox));
            case MARCHE_CLAIR -> addClair();
            case TELECOM_AZUR -> addAzur();
        }
    }

    private void addAtlantide() throws IOException {
        AtlantideOperationsExporter.RepeatedDelivery repeated = incidents.contains(Incident.REPEATED_DELIVERY)
                ? AtlantideOperationsExporter.RepeatedDelivery.SECOND_MONTH
                : AtlantideOperationsExporter.RepeatedDelivery.NONE;
        exporters.add(new AtlantideOperationsExporter(timeline, owners, postbox, repeated));
        exporters.add(new AtlantideStatementsExporter(timeline, owners, postbox));
    }

    private void addClair() throws IOException {
        exporters.add(new ClairTicketsExporter(timeline, owners, postbox));
        if (incidents.contains(Incident.UNKNOWN_FILE)) {
            exporters.add(new UnreadableNoteExporter(postbox));
        }
    }

    private void addAzur() throws IOException {
        FileDamage damage = incidents.contains(Incident.BROKEN_FILE) ? new FileDamage(people / 2) : FileDamage.NONE;
        exporters.add(new AzurCommunicationsExporter(timeline, owners, postbox, damage));
        exporters.add(new AzurPositionsExporter(timeline, owners, postbox));
    }
}
