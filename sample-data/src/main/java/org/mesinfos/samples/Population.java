package org.mesinfos.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.samples.delivery.DeliveryTarget;
import org.mesinfos.samples.delivery.DeliveryWriter;
import org.mesinfos.samples.delivery.Exporters;
import org.mesinfos.samples.delivery.Incident;
import org.mesinfos.samples.delivery.MemoryInbox;
import org.mesinfos.samples.life.LifeGenerator;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonGenerator;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.Summary;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Generated people over some months, with the deliveries about them and the expected results.
 *
 * <p>Equal seeds and sizes give equal bytes on every machine. Every twenty people include a couple with a joint
 * account, twins, a person with an account that is missing from the customer file, a person whose profile comes late, a
 * person who moves, a person with two loyalty cards, and two people who are not in the registry. Immutable and
 * thread-safe.
 */
public final class Population {

    /** First generated month; its quarter contains the start of daylight saving time. */
    public static final YearMonth FIRST_MONTH = YearMonth.of(2024, 1);

    private final long seed;
    private final PersonGenerator people;
    private final Timeline timeline;
    private final Set<SampleOrganisation> organisations;
    private final Set<Incident> incidents;

    private Population(
            long seed,
            PersonGenerator people,
            Timeline timeline,
            Set<SampleOrganisation> organisations,
            Set<Incident> incidents) {
        this.seed = seed;
        this.people = people;
        this.timeline = timeline;
        this.organisations = organisations;
        this.incidents = incidents;
    }

    /**
     * Creates a population that is known to all organisations, with all incidents.
     *
     * @param persons from 1 to 500,000
     * @param months at least 1
     */
    public static Population of(long seed, int persons, int months) {
        return new Population(
                seed,
                new PersonGenerator(seed, persons),
                new Timeline(FIRST_MONTH, months),
                EnumSet.allOf(SampleOrganisation.class),
                EnumSet.allOf(Incident.class));
    }

    /** Returns the same people with deliveries of only these organisations. */
    public Population deliveredBy(Set<SampleOrganisation> some) {
        return new Population(seed, people, timeline, EnumSet.copyOf(some), incidents);
    }

    /** Returns the same people with only these incidents. */
    public Population withIncidents(Set<Incident> some) {
        Set<Incident> copy = EnumSet.noneOf(Incident.class);
        copy.addAll(some);
        return new Population(seed, people, timeline, organisations, copy);
    }

    public PersonGenerator people() {
        return people;
    }

    /** Receiver of the expected records. */
    public interface TruthSink {

        /** Receives one person with one canonical JSON line per expected record, sorted. */
        void person(String personId, List<String> lines) throws IOException;
    }

    /** Receiver of the registry. */
    public interface RegistrySink {

        void customer(String personId, String organisation, String customerReference) throws IOException;
    }

    /** Writes all files, one person at a time, so that memory use does not depend on the number of people. */
    public Summary deliver(DeliveryTarget inbox, TruthSink truth, RegistrySink registry) throws IOException {
        OwnerResolver owners = new OwnerResolver(people);
        DeliveryWriter postbox = new DeliveryWriter(inbox);
        LifeGenerator lives = new LifeGenerator(seed, people, timeline);
        TruthRecorder book = new TruthRecorder();
        try (Exporters exporters = new Exporters(organisations, incidents, timeline, owners, postbox, people.count())) {
            for (int index = 0; index < people.count(); index++) {
                Person person = people.person(index);
                exporters.export(person, lives.of(person), book);
                for (Map.Entry<String, List<String>> page : book.takeRecords().entrySet()) {
                    truth.person(page.getKey(), page.getValue());
                }
                register(person, registry);
            }
        }
        return postbox.summary(book.totals());
    }

    /** Writes all files to memory. */
    public Sample deliver() {
        MemoryInbox inbox = new MemoryInbox();
        NavigableMap<String, List<String>> truth = new TreeMap<>();
        StringBuilder registry = new StringBuilder(Sample.REGISTRY_HEADER);
        try {
            Summary summary = deliver(
                    inbox,
                    truth::put,
                    (person, organisation, reference) ->
                            registry.append(registryLine(person, organisation, reference)));
            return new Sample(inbox.content(), truth, registry.toString(), summary);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    static String registryLine(String person, String organisation, String reference) {
        return person + ";" + organisation + ";" + reference + "\n";
    }

    private void register(Person person, RegistrySink registry) throws IOException {
        if (person.registryId().isPresent()) {
            for (var customer : person.customers()) {
                registry.customer(
                        person.registryId().get(), customer.organisation().id(), customer.reference());
            }
        }
    }
}
