package org.mesinfos.samples.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Organisation;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.truth.Owners;
import org.mesinfos.samples.truth.TruthBook;

/** All exporters of the delivering organisations. */
public final class Exporters implements Closeable {

    private final List<Exporter> exporters = new ArrayList<>();
    private final Timeline timeline;
    private final Owners owners;
    private final Postbox postbox;
    private final Set<Incident> incidents;
    private final int people;

    /**
     * Opens the files.
     *
     * @param people number of people to come
     */
    public Exporters(
            Set<Organisation> organisations,
            Set<Incident> incidents,
            Timeline timeline,
            Owners owners,
            Postbox postbox,
            int people)
            throws IOException {
        this.timeline = timeline;
        this.owners = owners;
        this.postbox = postbox;
        this.incidents = Set.copyOf(incidents);
        this.people = people;
        for (Organisation organisation : organisations) {
            exporters.add(new CustomerProfiles(organisation, owners, postbox));
            addLayouts(organisation);
        }
    }

    /** Writes one person to all files. */
    public void export(Person person, Life life, TruthBook book) throws IOException {
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

    private void addLayouts(Organisation organisation) throws IOException {
        switch (organisation) {
            case ASSUR_LOIRE -> exporters.add(new LoirePolicies(timeline, owners, postbox));
            case BANQUE_ATLANTIDE -> addAtlantide();
            case CREDIT_BOREAL -> exporters.add(new BorealStatements(timeline, owners, postbox));
            case ENEDIS -> exporters.add(new EnedisLoadCurves(timeline, owners, postbox));
            case MARCHE_CLAIR -> addClair();
            case TELECOM_AZUR -> addAzur();
        }
    }

    private void addAtlantide() throws IOException {
        AtlantideOperations.RepeatedDelivery repeated = incidents.contains(Incident.REPEATED_DELIVERY)
                ? AtlantideOperations.RepeatedDelivery.SECOND_MONTH
                : AtlantideOperations.RepeatedDelivery.NONE;
        exporters.add(new AtlantideOperations(timeline, owners, postbox, repeated));
        exporters.add(new AtlantideStatements(timeline, owners, postbox));
    }

    private void addClair() throws IOException {
        exporters.add(new ClairTickets(timeline, owners, postbox));
        if (incidents.contains(Incident.UNKNOWN_FILE)) {
            exporters.add(new StrayNote(postbox));
        }
    }

    private void addAzur() throws IOException {
        Damage damage = incidents.contains(Incident.BROKEN_FILE) ? new Damage(people / 2) : Damage.NONE;
        exporters.add(new AzurCommunications(timeline, owners, postbox, damage));
        exporters.add(new AzurPositions(timeline, owners, postbox));
    }
}
