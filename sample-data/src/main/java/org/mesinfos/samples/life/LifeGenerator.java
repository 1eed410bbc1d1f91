package org.mesinfos.samples.life;

import java.util.List;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.PersonGenerator;

/** Generator of the events of people. Immutable and thread-safe. */
public final class LifeGenerator {

    private final Timeline timeline;
    private final BankingGenerator banking;
    private final ReceiptGenerator shopping;
    private final PolicyGenerator insurance;
    private final CallGenerator telephony;
    private final PositionGenerator whereabouts;
    private final LoadCurveGenerator electricity;

    public LifeGenerator(long seed, PersonGenerator people, Timeline timeline) {
        this.timeline = timeline;
        this.banking = new BankingGenerator(seed, people);
        this.shopping = new ReceiptGenerator(seed);
        this.insurance = new PolicyGenerator(seed);
        this.telephony = new CallGenerator(seed);
        this.whereabouts = new PositionGenerator(seed);
        this.electricity = new LoadCurveGenerator(seed);
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
