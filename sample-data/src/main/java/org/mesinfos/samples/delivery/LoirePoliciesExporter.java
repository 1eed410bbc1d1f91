package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.Policy;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Home;
import org.mesinfos.samples.person.Identity;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonTrait;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.Vehicle;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Exporter of all contracts of Assur'Loire as XML in two snapshots. The second one has a changed address, lacks one
 * contract and has one more.
 */
final class LoirePoliciesExporter implements Exporter {

    private static final String CONNECTOR = "assur-loire/contrats";
    private static final String NAMESPACE = "urn:assur-loire:contrats:1";

    /** The two snapshots. */
    enum Edition {
        FIRST,
        SECOND
    }

    private record Portfolio(Edition edition, LocalDate date, OutputFile file, IndentedXmlWriter xml) {}

    private final OwnerResolver owners;
    private final DeliveryWriter postbox;
    private final LocalDate secondDate;
    private final List<Portfolio> portfolios = new ArrayList<>();

    LoirePoliciesExporter(Timeline timeline, OwnerResolver owners, DeliveryWriter postbox) throws IOException {
        this.owners = owners;
        this.postbox = postbox;
        this.secondDate = timeline.end().plusDays(1);
        add(Edition.FIRST, timeline.month(0).atEndOfMonth());
        add(Edition.SECOND, secondDate);
    }

    private void add(Edition edition, LocalDate date) throws IOException {
        OutputFile file = postbox.open(SampleOrganisation.ASSUR_LOIRE, delivery(edition), "contrats.xml", CONNECTOR);
        IndentedXmlWriter xml = new IndentedXmlWriter(file);
        xml.root("portefeuille", NAMESPACE, "arrete", date.toString());
        portfolios.add(new Portfolio(edition, date, file, xml));
    }

    private static String delivery(Edition edition) {
        return "contrats-" + sequence(edition);
    }

    private static int sequence(Edition edition) {
        return switch (edition) {
            case FIRST -> 1;
            case SECOND -> 2;
        };
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        if (life.policies().isEmpty()) {
            return;
        }
        Customer customer = person.customerOf(SampleOrganisation.ASSUR_LOIRE).orElseThrow();
        for (Policy policy : life.policies()) {
            int sightings = 0;
            for (Portfolio portfolio : portfolios) {
                if (contains(portfolio.edition(), policy, person)) {
                    write(portfolio, policy, customer, person);
                    portfolio.file().tally().accept();
                    sightings++;
                }
            }
            if (contains(Edition.SECOND, policy, person)) {
                Home home = home(Edition.SECOND, person);
                book.expect(
                        owners.ofCustomer(person, customer),
                        ExpectedContract.of(policy, customer, person, home, secondDate),
                        sightings);
            } else {
                book.withdraw(sightings);
            }
        }
    }

    private static boolean contains(Edition edition, Policy policy, Person person) {
        PersonTrait missing =
                switch (edition) {
                    case FIRST -> PersonTrait.JOINING;
                    case SECOND -> PersonTrait.LEAVING;
                };
        return policy.kind() != Policy.Kind.VEHICLE || person.role() != missing;
    }

    private static Home home(Edition edition, Person person) {
        return switch (edition) {
            case FIRST -> person.home();
            case SECOND -> person.newHome().orElse(person.home());
        };
    }

    private static void write(Portfolio portfolio, Policy policy, Customer customer, Person person) throws IOException {
        IndentedXmlWriter xml = portfolio.xml();
        xml.open(
                "contrat",
                "numero",
                policy.number(),
                "client",
                customer.reference(),
                "type",
                ExpectedContract.type(policy),
                "statut",
                ExpectedContract.status(policy));
        xml.leaf("produit", policy.product());
        xml.leaf("formule", policy.formula());
        xml.leaf("effet", policy.start().toString());
        xml.leaf("echeance", policy.renewal().toString());
        xml.leaf("fin", policy.ended().map(LocalDate::toString).orElse(""));
        xml.leaf(
                "prime",
                ExportTexts.point(policy.premiumCents()),
                "devise",
                "EUR",
                "periodicite",
                ExpectedContract.frequency(policy));
        subscriber(xml, person.identity());
        switch (policy.kind()) {
            case HOME -> home(xml, home(portfolio.edition(), person));
            case VEHICLE -> vehicle(xml, person.vehicle().orElseThrow());
        }
        covers(xml, policy.covers());
        xml.close();
    }

    private static void subscriber(IndentedXmlWriter xml, Identity identity) throws IOException {
        xml.open("souscripteur");
        xml.leaf("civilite", identity.civility().text());
        xml.leaf("nom", identity.familyName());
        xml.leaf("prenom", identity.firstGivenName());
        xml.leaf("naissance", identity.birthDate().toString());
        xml.close();
    }

    private static void home(IndentedXmlWriter xml, Home home) throws IOException {
        xml.open("habitation");
        xml.leaf("adresse", home.street());
        xml.leaf("codePostal", home.commune().postcode());
        xml.leaf("ville", home.commune().name());
        xml.leaf("type", home.kind());
        xml.leaf("pieces", String.valueOf(home.rooms()));
        xml.leaf("surface", String.valueOf(home.surface()));
        xml.leaf("residence", "PRINCIPALE");
        xml.close();
    }

    private static void vehicle(IndentedXmlWriter xml, Vehicle vehicle) throws IOException {
        xml.open("vehicule");
        xml.leaf("immatriculation", vehicle.plate());
        xml.leaf("marque", vehicle.make());
        xml.leaf("modele", vehicle.model());
        xml.leaf("miseEnCirculation", vehicle.firstRegistered().toString());
        xml.leaf("energie", vehicle.energy());
        xml.leaf("puissanceFiscale", String.valueOf(vehicle.fiscalPower()));
        xml.leaf("usage", ExpectedContract.VEHICLE_USE);
        xml.close();
    }

    private static void covers(IndentedXmlWriter xml, List<Policy.Cover> covers) throws IOException {
        xml.open("garanties");
        for (Policy.Cover cover : covers) {
            xml.leaf(
                    "garantie",
                    cover.label(),
                    "code",
                    cover.code(),
                    "plafond",
                    ExportTexts.point(cover.limitCents()),
                    "franchise",
                    ExportTexts.point(cover.deductibleCents()));
        }
        xml.close();
    }

    @Override
    public void close() throws IOException {
        for (Portfolio portfolio : portfolios) {
            portfolio.xml().end();
            portfolio.file().close();
            postbox.describe(
                    SampleOrganisation.ASSUR_LOIRE,
                    delivery(portfolio.edition()),
                    DeliveryDescription.snapshot(
                            sequence(portfolio.edition()),
                            portfolio.date(),
                            portfolio.file().tally()));
        }
    }
}
