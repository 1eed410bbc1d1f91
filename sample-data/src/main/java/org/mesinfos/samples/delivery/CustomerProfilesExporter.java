package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Contacts;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Home;
import org.mesinfos.samples.person.Identity;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonTrait;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Exporter of the customers of one organisation in the common CSV layout. The bank delivers two snapshots; the second
 * one has one more customer and a changed address.
 */
public final class CustomerProfilesExporter implements Exporter {

    private static final String CONNECTOR = "mesinfos/customer-profile";
    private static final String FILE = "clients.csv";

    /** Header line of a customer file, with its line end. */
    public static final String HEADER =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;"
                    + "telephone_mobile;telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;"
                    + "enfants;client_depuis;segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes\n";

    private record Edition(int sequence, LocalDate asOf, OutputFile file) {}

    private final SampleOrganisation organisation;
    private final OwnerResolver owners;
    private final DeliveryWriter postbox;
    private final List<Edition> editions = new ArrayList<>();

    CustomerProfilesExporter(
            SampleOrganisation organisation, Timeline timeline, OwnerResolver owners, DeliveryWriter postbox)
            throws IOException {
        this.organisation = organisation;
        this.owners = owners;
        this.postbox = postbox;
        int count = organisation == SampleOrganisation.BANQUE_ATLANTIDE ? 2 : 1;
        for (int sequence = 1; sequence <= count; sequence++) {
            OutputFile file = postbox.open(organisation, delivery(sequence), FILE, CONNECTOR);
            file.write(HEADER, StandardCharsets.UTF_8);
            editions.add(new Edition(sequence, timeline.month(sequence - 1).atEndOfMonth(), file));
        }
    }

    private static String delivery(int sequence) {
        return "clients-" + sequence;
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        for (Customer customer : person.customersOf(organisation)) {
            int sightings = 0;
            for (Edition edition : editions) {
                if (contains(edition, person)) {
                    edition.file().write(row(person, customer, home(edition, person)), StandardCharsets.UTF_8);
                    edition.file().tally().accept();
                    sightings++;
                }
            }
            Edition last = editions.get(editions.size() - 1);
            book.expect(
                    owners.ofCustomer(person, customer),
                    ExpectedProfile.of(person, customer, home(last, person)),
                    sightings);
        }
    }

    private boolean contains(Edition edition, Person person) {
        return editions.size() == 1 || edition.sequence() > 1 || person.role() != PersonTrait.LATE_PROFILE;
    }

    private static Home home(Edition edition, Person person) {
        return edition.sequence() == 1 ? person.home() : person.newHome().orElse(person.home());
    }

    /** Returns one customer as a line of a customer file, with its line end. */
    public static String row(Person person, Customer customer, Home home) {
        Identity identity = person.identity();
        Contacts contacts = person.contacts();
        Customer.Holdings holdings = customer.holdings();
        return String.join(
                        ";",
                        customer.reference(),
                        identity.civility().text(),
                        identity.familyName(),
                        identity.birthFamilyName(),
                        identity.givenNames(),
                        identity.birthDate().toString(),
                        identity.birthPlace(),
                        contacts.email(),
                        contacts.mobile(),
                        contacts.landline().orElse(""),
                        home.street(),
                        home.commune().postcode(),
                        home.commune().name(),
                        "FR",
                        person.situation().occupation(),
                        person.situation().maritalStatus(),
                        String.valueOf(person.situation().children()),
                        customer.since().toString(),
                        customer.segment(),
                        optIn(customer),
                        String.join("|", holdings.accounts()),
                        String.join("|", holdings.lines()),
                        String.join("|", holdings.usagePoints()),
                        String.join("|", holdings.contracts()),
                        String.join("|", holdings.cards()))
                + "\n";
    }

    private static String optIn(Customer customer) {
        return switch (customer.emailOptIn()) {
            case GIVEN -> "oui";
            case REFUSED -> "non";
        };
    }

    @Override
    public void close() throws IOException {
        for (Edition edition : editions) {
            edition.file().close();
            postbox.describe(
                    organisation,
                    delivery(edition.sequence()),
                    DeliveryDescription.snapshot(
                            edition.sequence(), edition.asOf(), edition.file().tally()));
        }
    }
}
