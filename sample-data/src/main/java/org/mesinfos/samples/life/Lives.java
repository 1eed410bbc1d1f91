package org.mesinfos.samples.life;

import java.util.List;
import org.mesinfos.samples.person.People;
import org.mesinfos.samples.person.Person;

/** Generator of the events of people. Immutable and thread-safe. */
public final class Lives {

    private final Timeline timeline;
    private final Banking banking;
    private final Shopping shopping;
    private final Insurance insurance;
    private final Telephony telephony;
    private final Whereabouts whereabouts;
    private final Electricity electricity;

    public Lives(long seed, People people, Timeline timeline) {
        this.timeline = timeline;
        this.banking = new Banking(seed, people);
        this.shopping = new Shopping(seed);
        this.insurance = new Insurance(seed);
        this.telephony = new Telephony(seed);
        this.whereabouts = new Whereabouts(seed);
        this.electricity = new Electricity(seed);
    }

    public Life of(Person person) {
        List<Ticket> tickets = shopping.of(person, timeline);
        List<Policy> policies = insurance.of(person, timeline);
        return new Life(
                banking.of(person, timeline, tickets, policies),
                tickets,
                telephony.of(person, timeline),
                whereabouts.of(person, timeline),
                electricity.of(person, timeline),
                policies);
    }
}
