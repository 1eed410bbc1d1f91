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
import org.mesinfos.samples.delivery.Exporters;
import org.mesinfos.samples.delivery.Inbox;
import org.mesinfos.samples.delivery.Incident;
import org.mesinfos.samples.delivery.MemoryInbox;
import org.mesinfos.samples.delivery.Postbox;
import org.mesinfos.samples.life.Lives;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Organisation;
import org.mesinfos.samples.person.People;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.truth.Owners;
import org.mesinfos.samples.truth.Summary;
import org.mesinfos.samples.truth.TruthBook;

/**
 * Invented people over some months, what the organisations deliver about them, and what must become of it.
 *
 * <p>The same seed and sizes give the same bytes on every machine. Among every twenty people are a couple with a joint
 * account, twins, someone whose bank forgot an account, someone whose profile comes late, someone who moves, someone
 * with two loyalty cards, and two whom no registry knows. Immutable and safe for use by several threads.
 */
public final class Population {

    /** The month that stories start with; its quarter holds the start of summer time. */
    public static final YearMonth FIRST_MONTH = YearMonth.of(2024, 1);

    private final long seed;
    private final People people;
    private final Timeline timeline;
    private final Set<Organisation> organisations;
    private final Set<Incident> incidents;

    private Population(
            long seed, People people, Timeline timeline, Set<Organisation> organisations, Set<Incident> incidents) {
        this.seed = seed;
        this.people = people;
        this.timeline = timeline;
        this.organisations = organisations;
        this.incidents = incidents;
    }

    /**
     * People who are known to all organisations, whose deliveries have all incidents.
     *
     * @param persons from 1 to 500,000
     * @param months from 1
     */
    public static Population of(long seed, int persons, int months) {
        return new Population(
                seed,
                new People(seed, persons),
                new Timeline(FIRST_MONTH, months),
                EnumSet.allOf(Organisation.class),
                EnumSet.allOf(Incident.class));
    }

    /** The same people, of whom only these organisations deliver. */
    public Population deliveredBy(Set<Organisation> some) {
        return new Population(seed, people, timeline, EnumSet.copyOf(some), incidents);
    }

    /** The same people with these incidents and no others. */
    public Population withIncidents(Set<Incident> some) {
        Set<Incident> copy = EnumSet.noneOf(Incident.class);
        copy.addAll(some);
        return new Population(seed, people, timeline, organisations, copy);
    }

    public People people() {
        return people;
    }

    /** Receives what must become of one person's data. */
    public interface TruthSink {

        /** Takes one person: a canonical JSON line for each record, sorted. */
        void person(String personId, List<String> lines) throws IOException;
    }

    /** Receives the registry. */
    public interface RegistrySink {

        void customer(String personId, String organisation, String customerReference) throws IOException;
    }

    /** Writes everything, one person after the other: memory does not grow with their number. */
    public Summary deliver(Inbox inbox, TruthSink truth, RegistrySink registry) throws IOException {
        Owners owners = new Owners(people);
        Postbox postbox = new Postbox(inbox);
        Lives lives = new Lives(seed, people, timeline);
        TruthBook book = new TruthBook();
        try (Exporters exporters = new Exporters(organisations, incidents, timeline, owners, postbox, people.count())) {
            for (int index = 0; index < people.count(); index++) {
                Person person = people.person(index);
                exporters.export(person, lives.of(person), book);
                for (Map.Entry<String, List<String>> page : book.closePage().entrySet()) {
                    truth.person(page.getKey(), page.getValue());
                }
                register(person, registry);
            }
        }
        return postbox.summary(book.totals());
    }

    /** Everything in memory. */
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
